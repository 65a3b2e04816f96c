import { urlClickActionName, urlClickActionValue } from '../gen/enums.ts';
import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { integerOf } from '../runtime/check.ts';
import {
  type Conversion,
  type ConversionContext,
  refuseType,
  report,
  textOf,
} from './conversion.ts';

type Action = NonNullable<UrlTimeOfClickActivity['action']>;

/**
 * UrlClickAction as it was told: a number, its text, or a member's name in any letter case. What is
 * none of 0 to 5 keeps its text and has no code.
 */
export const convertClickAction: Conversion<Action> = (value, context) => {
  const text = actionText(value, Number.isInteger(value), 'integer|string|null', context);
  if (text === null) return null;
  const number = integerOf(text);
  const code = number ?? urlClickActionValue(text);
  const member = code === null ? null : urlClickActionName(code);
  if (member === null) {
    report(context, 'warning', 'enum_value_unknown', { enumName: 'UrlClickAction', value: code });
  }
  return {
    code: member === null ? null : code,
    name: number === null ? text : (member ?? text),
    source: context.pointer,
  };
};

/** An action of another table: its text and no code, since its numbers are not those of UrlClickAction. */
export const convertActionName: Conversion<Action> = (value, context) => {
  const text = actionText(value, typeof value === 'number', 'string|number|null', context);
  return text === null ? null : { code: null, name: text, source: context.pointer };
};

function actionText(
  value: unknown,
  isNumber: boolean,
  takes: string,
  context: ConversionContext,
): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return textOf(value, context);
  return isNumber ? String(value) : refuseType(value, takes, context);
}
