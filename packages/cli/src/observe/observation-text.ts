import { numberText } from '../terminal/number-text.ts';
import { wrapWide } from '../terminal/wrap-wide.ts';
import type { Observation } from './observations.ts';

const HEADINGS: Readonly<Record<Observation['kind'], string>> = {
  'enum-value': 'values that an enum does not list',
  member: 'members that the schemas lack',
  row: 'rows with these keys',
  type: 'members of another type',
};

/** A list for each form that the schemas lack something of, most frequent first. */
export function observationText(observations: readonly Observation[], columns: number): string {
  const forms = [...new Set(observations.map(({ form }) => form))];
  return forms.map((form) => formText(form, observations, columns)).join('');
}

function formText(form: string, all: readonly Observation[], columns: number): string {
  const own = all.filter((one) => one.form === form);
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  const blocks = kinds.map((kind) => {
    const lines = own.filter((one) => one.kind === kind).flatMap((one) => lineOf(one, columns));
    return [`  ${HEADINGS[kind]}`, ...lines].join('\n');
  });
  return `\n${form}\n${blocks.join('\n')}\n`;
}

function lineOf({ kind, name, types, count }: Observation, columns: number): readonly string[] {
  const told = Object.entries(types);
  const counted = told.map(([type, times]) =>
    told.length === 1 ? type : `${numberText(times)} ${type}`,
  );
  const text = kind === 'row' ? name : `${name}: ${counted.join(', ')}`;
  return wrapWide(text, columns - 14).map(
    (line, at) => `  ${(at === 0 ? numberText(count) : '').padStart(9)}  ${line}`,
  );
}
