import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { emitterNamed, emitterNames } from '../emitters/emitters.ts';
import { languages } from '../emitters/models/emit-models.ts';
import { generate } from '../generate.ts';
import { didYouMean } from '../nearest-word.ts';
import { describeProblem } from '../problem.ts';
import { compareOutputs, replaceOutputs } from '../replace-outputs.ts';
import { importsFromPackage } from './imports-from-package.ts';
import { readWithInstalled } from './read-with-installed.ts';

/** Where the command prints. */
export interface GenerateContext {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const OPTIONS = {
  schemas: { type: 'string' },
  out: { type: 'string' },
  emit: { type: 'string' },
  check: { type: 'boolean' },
} as const;

/** What a record type of one's own needs. Others describe how all of our inputs are read. */
const DEFAULT_EMIT = [
  'types',
  'enums',
  'keys',
  'validators',
  'record-types',
  'record-validators',
  'profiles',
  'docs',
];

/** Schemas of another repository in, code and pages out. @returns the exit code */
export async function runGenerate(
  args: readonly string[],
  { out, err }: GenerateContext,
): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.schemas === undefined || values.out === undefined) {
      throw usage('--schemas DIR and --out DIR are needed');
    }
    const names = values.emit?.split(',').map((name) => name.trim()) ?? DEFAULT_EMIT;
    for (const name of names) {
      if (!emitterNamed(name)) {
        throw usage(`--emit does not know "${name}"${didYouMean(name, emitterNames)}`);
      }
    }
    const folder = values.schemas;
    const result = await generate(readWithInstalled(folder), names);
    if (!result.success) {
      for (const problem of result.problems) {
        err(`${describeProblem({ ...problem, file: join(folder, problem.file) })}\n`);
      }
      const count =
        result.problems.length === 1 ? '1 mistake' : `${result.problems.length} mistakes`;
      err(`${count} in ${folder}; nothing was written.\n`);
      return 1;
    }
    const files = result.files.map(importsFromPackage);
    const layout = {
      schemas: folder,
      areas: {
        code: join(values.out, 'gen'),
        docs: join(values.out, 'reference'),
        queries: join(values.out, 'queries'),
        ...Object.fromEntries(
          Object.keys(languages).map((name) => [name, join(values.out as string, 'gen', name)]),
        ),
      },
      // Only what this run would have written is ours to remove.
      removes: names,
    };
    if (!values.check) {
      const changed = replaceOutputs(layout, files);
      out(`${files.length} files, ${changed.length} of them changed.\n`);
      return 0;
    }
    const differences = compareOutputs(layout, files);
    for (const { kind, path } of differences) err(`${kind}: ${relative('.', path)}\n`);
    return differences.length === 0 ? 0 : 1;
  } catch (error) {
    const { code, path, message, stack } = error as NodeJS.ErrnoException;
    const isTheirs = code?.startsWith('ERR_PARSE_ARGS') || path !== undefined || code === 'USAGE';
    const near = /'(--[\w-]+)'/.exec(message)?.[1];
    const hint =
      near === undefined
        ? ''
        : didYouMean(
            near,
            Object.keys(OPTIONS).map((name) => `--${name}`),
          );
    err(`${isTheirs ? message.split('\n')[0] + hint : stack}\n`);
    return 2;
  }
}

function usage(message: string): Error {
  return Object.assign(new Error(message), { code: 'USAGE' });
}
