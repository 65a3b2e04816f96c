import { type CheckedValue, refusal } from './checked-value.ts';
import { isNoneOf } from './kind-test.ts';
import { literalBranch, numberBranch, textBranch } from './scalar-branches.ts';
import { arrayBranch, objectBranch } from './structure-branches.ts';

/**
 * Writes the checks of a value that is there, as one if-chain: a branch for each kind that asks for
 * more, then one refusal for every kind that is not taken.
 *
 * @param first how the chain starts
 */
export function writeValueCheck(value: CheckedValue, first: 'if' | 'else if'): void {
  const { type, writer } = value;
  if (type.kinds.length === 0) return;
  const branches = [literalBranch, textBranch, numberBranch, arrayBranch, objectBranch]
    .map((branchOf) => branchOf(value))
    .filter((branch) => branch !== null);
  let keyword: string = first;
  for (const branch of branches) {
    writer.block(`${keyword} (${branch.test})`, branch.body);
    keyword = 'else if';
  }
  const rest = type.kinds.filter((kind) => !branches.some((branch) => branch.kinds.includes(kind)));
  const refused = isNoneOf(rest, value);
  writer.line(
    refused === '' ? `else ${refusal(value)}` : `${keyword} (${refused}) ${refusal(value)}`,
  );
}
