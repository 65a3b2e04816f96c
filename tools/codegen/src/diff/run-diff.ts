import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildModel } from '../build-model/build-model.ts';
import type { SchemaModel } from '../model.ts';
import { didYouMean } from '../nearest-word.ts';
import { readWithInstalled } from '../outside/read-with-installed.ts';
import type { GenerateContext } from '../outside/run-generate.ts';
import { describeProblem } from '../problem.ts';
import { readSchemas } from '../read-schemas.ts';
import { type Change, levelOf, type Verdict, verdictOf, verdicts } from './change.ts';
import { diffModels } from './diff-models.ts';

/** `diff OLD NEW [--promised STEP]`. @returns the exit code */
export function runDiff(args: readonly string[], { out, err }: GenerateContext): number {
  const options = { promised: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [before, after] = positionals;
  const promised = verdicts.find((step) => step === values.promised);
  if (before === undefined || after === undefined || positionals.length > 2) {
    err('diff needs two folders of schemas: diff OLD NEW\n');
    return 2;
  }
  if (values.promised !== undefined && promised === undefined) {
    err(`--promised does not know "${values.promised}"${didYouMean(values.promised, verdicts)}\n`);
    return 2;
  }
  const models = [before, after].map((folder) => modelOf(folder, err));
  if (models[0] == null || models[1] == null) return 1;
  const changes = diffModels(models[0], models[1]);
  for (const level of ['breaking', 'addition', 'documentation'] as const) {
    for (const one of changes) if (levelOf(one) === level) out(`${lineOf(one)}\n`);
  }
  const verdict = verdictOf(changes);
  out(
    `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}; version step: ${verdict}\n`,
  );
  return isTooLittle(promised, verdict, err) ? 1 : 0;
}

function lineOf(change: Change): string {
  const { readers, writers } = change;
  const whom = readers === writers ? '' : ` (readers: ${readers}, writers: ${writers})`;
  return `${levelOf(change)}: ${describeProblem({ ...change.place, message: change.message })}${whom}`;
}

function isTooLittle(
  promised: Verdict | undefined,
  verdict: Verdict,
  err: GenerateContext['err'],
): boolean {
  if (promised === undefined || verdicts.indexOf(promised) >= verdicts.indexOf(verdict))
    return false;
  err(`A ${promised} step is promised; these changes need ${verdict}.\n`);
  return true;
}

/** Null, and a line for each mistake, when the schemas have any. */
function modelOf(folder: string, err: GenerateContext['err']): SchemaModel | null {
  const own = readSchemas(folder);
  const isWhole = own.some(({ path }) => path === 'catalog.json');
  const { model, problems } = buildModel(isWhole ? own : readWithInstalled(folder));
  for (const problem of problems) {
    err(`${describeProblem({ ...problem, file: join(folder, problem.file) })}\n`);
  }
  return problems.length === 0 ? model : null;
}
