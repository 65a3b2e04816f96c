import type { StringTable } from '../clicks/string-table.ts';

const UNKNOWN = 0;
const PASSES = 1;
const FAILS = 2;

/** A test of strings that is made once for each distinct string. Null never passes. */
export function stringTest(
  strings: StringTable,
  passes: (text: string) => boolean,
): (id: number) => boolean {
  const known = new Uint8Array(strings.size + 1);
  known[0] = FAILS;
  return (id) => {
    const before = known[id];
    if (before !== UNKNOWN) return before === PASSES;
    const result = passes(strings.text(id) as string);
    known[id] = result ? PASSES : FAILS;
    return result;
  };
}
