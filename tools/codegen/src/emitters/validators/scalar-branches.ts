import type { FormatName } from '../../model.ts';
import { lowerFirst, quoted } from '../../text/typescript-text.ts';
import {
  type Branch,
  CHECK,
  type CheckedValue,
  ENUMS,
  FORMATS,
  refusal,
  writeReport,
} from './checked-value.ts';
import { isOneOf } from './kind-test.ts';
import { strangeInteger, strangeText } from './member-test.ts';

/** A value that must be one of a few. */
export function literalBranch(value: CheckedValue): Branch | null {
  const { type, variable, rule } = value;
  if (type.literals === null) return null;
  const kinds = type.kinds.filter((kind) => kind !== 'array' && kind !== 'object');
  const strange = type.literals.map(
    (one) => `${variable} !== ${typeof one === 'string' ? quoted(one) : one}`,
  );
  const test = `if (${strange.join(' && ')})`;
  const parts = [quoted(rule.name), 'null'];
  return {
    kinds,
    test: isOneOf(kinds, value),
    body: () => writeReport(value, test, 'unknownMember', rule.unknownMember, parts),
  };
}

/** A text with a format, a pattern, or the members of an enum. */
export function textBranch(value: CheckedValue): Branch | null {
  const { type, variable, rule } = value;
  if (!type.kinds.includes('string') || type.literals !== null) return null;
  const steps = [
    memberOfTextEnum(value),
    memberOfNumberEnum(value),
    type.format === null ? null : () => writeFormat(value, type.format as FormatName),
    type.pattern === null ? null : () => writePattern(value, type.pattern as string),
  ].filter((step) => step !== null);
  if (steps.length === 0 || (rule.unknownMember === null && rule.format === null)) return null;
  return {
    kinds: ['string'],
    test: `typeof ${variable} === 'string'`,
    body: () => {
      for (const step of steps) step();
    },
  };
}

/** A number with bounds, or the members of an enum. */
export function numberBranch(value: CheckedValue): Branch | null {
  const { type, variable, rule, writer } = value;
  const kind = type.kinds.find((one) => one === 'integer' || one === 'number');
  const found = enumOf(value);
  const isEnum = found?.valueKind === 'integer';
  const bounds = [
    ...(type.minimum === null ? [] : [`${variable} < ${type.minimum}`]),
    ...(type.maximum === null ? [] : [`${variable} > ${type.maximum}`]),
  ];
  if (kind === undefined || type.literals !== null || (!isEnum && bounds.length === 0)) return null;
  return {
    kinds: [kind],
    test: `typeof ${variable} === 'number'`,
    body: () => {
      const whole = kind === 'integer' ? 'isInteger' : 'isFinite';
      writer.line(`if (!Number.${whole}(${variable})) ${refusal(value)}`);
      if (bounds.length > 0) {
        const range = quoted(`${type.minimum ?? ''}..${type.maximum ?? ''}`);
        writeReport(value, `else if (${bounds.join(' || ')})`, 'wrongFormat', rule.format, [range]);
      }
      if (!isEnum) return;
      const strange = strangeInteger(found, rule.documentedMembers, variable);
      for (const name of strange.imports) writer.use(ENUMS, name);
      const severity = found.open && !rule.documentedMembers ? 'warning' : rule.unknownMember;
      const parts = [quoted(found.typeName), variable];
      writeReport(value, `else if (${strange.text})`, 'unknownMember', severity, parts);
    },
  };
}

function memberOfTextEnum(value: CheckedValue): (() => void) | null {
  const { variable, rule, writer } = value;
  const found = enumOf(value);
  if (found?.valueKind !== 'string') return null;
  const exact = rule.unknownMember === 'error';
  return () => {
    if (!exact) writer.use(CHECK, 'isListed');
    const test = `if (${strangeText(found, exact, variable)})`;
    const parts = [quoted(found.typeName), 'null'];
    writeReport(value, test, 'unknownMember', rule.unknownMember, parts);
  };
}

/** In observed records a number may be a text, or the name of a member. */
function memberOfNumberEnum(value: CheckedValue): (() => void) | null {
  const { variable, path, rule, writer } = value;
  const found = enumOf(value);
  if (found?.valueKind !== 'integer' || rule.unknownMember !== 'warning') return null;
  return () => {
    const prefix = lowerFirst(found.typeName);
    const lookups = [`${prefix}Name`, `${prefix}Value`].map((name) => writer.use(ENUMS, name));
    const parts = [path, quoted(found.typeName), ...lookups, variable].join(', ');
    writer.line(`${writer.use(CHECK, 'checkMemberText')}(issues, 'warning', ${parts});`);
  };
}

const FORMAT_TESTS: Readonly<Record<FormatName, string>> = {
  guid: 'isGuid',
  'utc-date-time': 'isUtcDateTime',
  'ip-address': 'isIpAddress',
};

function writeFormat(value: CheckedValue, format: FormatName): void {
  const { variable, path, rule, writer } = value;
  if (rule.format === 'error') {
    const test = `if (!${writer.use(FORMATS, FORMAT_TESTS[format])}(${variable}))`;
    writeReport(value, test, 'wrongFormat', 'error', [quoted(format)]);
    return;
  }
  // Other forms that the conversions can read are no oddity of the value.
  const readable = format === 'utc-date-time' ? 'isReadableDateTime' : FORMAT_TESTS[format];
  const name = writer.use(FORMATS, readable);
  const parts = [path, quoted(format), name, variable].join(', ');
  const call = `${writer.use(CHECK, 'oddText')}(issues, 'warning', ${parts});`;
  writer.line(`if (!${name}(${variable})) ${call}`);
}

function writePattern(value: CheckedValue, pattern: string): void {
  const test = `if (!/${pattern.replaceAll('/', '\\/')}/u.test(${value.variable}))`;
  writeReport(value, test, 'wrongFormat', value.rule.format, ["'pattern'"]);
}

function enumOf({ type, model }: CheckedValue): (typeof model.enums)[number] | undefined {
  return model.enums.find((one) => one.typeName === type.enumName);
}
