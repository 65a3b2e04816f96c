import fc from 'fast-check';
import { ADDED, KEYS, ODD, text, UNUSUAL, USUAL } from './odd-values.ts';

const anyOdd = fc.constantFrom(...ODD, ...Object.values(UNUSUAL).flat());

const addedValue = fc.oneof(
  fc.constantFrom('true', 'false', text('2026-02-02T00:00:01'), USUAL.Url as string),
  anyOdd,
);

export interface Change {
  readonly id: number;
  readonly changed: readonly (readonly [string, string])[];
  /** Values of the keys that its source has beside the usual ones. */
  readonly added: readonly string[];
  readonly order: number;
  readonly second: number;
  readonly spaced: boolean;
}

const keyAndValue = fc
  .constantFrom(...KEYS)
  .chain((key) =>
    fc.tuple(
      fc.constant(key),
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...(UNUSUAL[key] ?? [USUAL[key] as string])) },
        { weight: 1, arbitrary: anyOdd },
        { weight: 1, arbitrary: fc.string({ maxLength: 9 }).map(text) },
      ),
    ),
  );

const rarely = <T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<T[]>([]) },
    { weight: times, arbitrary: fc.array(arbitrary, { minLength: 1, maxLength: 2 }) },
  );

const change: fc.Arbitrary<Change> = fc.record({
  id: fc.nat(30),
  changed: rarely(keyAndValue, 4),
  added: fc.array(addedValue, { minLength: 3, maxLength: 3 }),
  order: fc.nat(12),
  second: fc.nat(59),
  spaced: fc.nat(20).map((n) => n === 0),
});

/** The records of one source have the same keys, or the form would never be met again. */
export interface Export {
  readonly left: readonly string[];
  readonly added: readonly string[];
  readonly changes: readonly Change[];
}

export const anyExport: fc.Arbitrary<Export> = fc.record({
  left: rarely(fc.constantFrom(...KEYS), 2),
  added: rarely(fc.constantFrom(...ADDED), 3).map((keys) => [...new Set(keys)]),
  changes: fc.array(change, { maxLength: 40 }),
});

function recordOf(
  { left, added }: Omit<Export, 'changes'>,
  { id, changed, added: values, order, second, spaced }: Change,
): string {
  const two = String(second).padStart(2, '0');
  const cells = new Map(Object.entries(USUAL));
  cells.set('Id', text(`d9dc11d8-8243-44d9-9268-cc478a8b4a${String(id + 10)}`));
  cells.set('TimeOfClick', text(`2026-02-02T00:00:${two}`));
  cells.set('UserId', text(`person${second % 7}@contoso.com`));
  for (const [key, value] of changed) cells.set(key, value);
  for (const key of left) cells.delete(key);
  const beside = added.map((key, at): [string, string] => [key, values[at] as string]);
  const entries = [...cells, ...beside];
  // Few orders, so that each is met again.
  if (order === 0) entries.reverse();
  if (order === 1) entries.push(entries.shift() as [string, string]);
  const colon = spaced ? '" : ' : '":';
  return `{${entries.map(([key, value]) => `"${key}${colon}${value}`).join(',')}}`;
}

/** As NDJSON. */
export const lines = ({ changes, ...keys }: Export): string =>
  changes.map((one) => recordOf(keys, one)).join('\n');
