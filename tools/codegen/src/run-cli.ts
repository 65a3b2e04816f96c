import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';
import { type Layout, layoutOf } from './layout.ts';
import { didYouMean } from './nearest-word.ts';
import type { OutputFile } from './output-file.ts';
import { describeProblem } from './problem.ts';
import { readSchemas } from './read-schemas.ts';
import { compareOutputs, replaceOutputs } from './replace-outputs.ts';

/** What the command needs from around it. */
export interface CliContext {
  /** Folder that `--schemas` and `--out` default to. */
  readonly repository: string;
  /** What is generated from anything else than schemas, beside their files. */
  readonly others?: () => Promise<readonly OutputFile[]>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const COMMAND = 'npm run generate';

const USAGE = `Usage: ${COMMAND} [-- OPTION...]

Generates code and reference pages from the schemas.

  --schemas DIR   read schemas from DIR (default: schemas)
  --out DIR       write below DIR (default: this repository)
  --check         write nothing; name files that are missing, changed or extra, and exit 1 if any
  --help          print this

Exit 0 fine; 1 mistakes in the schemas, or files out of date; 2 usage, or a folder cannot be read.
`;

const OPTIONS = {
  schemas: { type: 'string' },
  out: { type: 'string' },
  check: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Runs the command. @returns the exit code */
export async function runCli(args: readonly string[], context: CliContext): Promise<number> {
  const { repository, out, err } = context;
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.help) {
      out(USAGE);
      return 0;
    }
    const layout = layoutOf(
      values.schemas ?? join(repository, 'schemas'),
      values.out ?? repository,
    );
    const result = await generate(readSchemas(layout.schemas));
    if (result.success) {
      const files = [...result.files, ...((await context.others?.()) ?? [])];
      return values.check ? check(layout, files, err) : write(layout, files, out);
    }
    const { problems } = result;
    const folder = relative('.', layout.schemas);
    for (const problem of problems) {
      err(`${describeProblem({ ...problem, file: join(folder, problem.file) })}\n`);
    }
    const count = problems.length === 1 ? '1 mistake' : `${problems.length} mistakes`;
    err(`${count} in ${folder}; nothing was written.\n`);
    return 1;
  } catch (error) {
    err(`${errorText(error as NodeJS.ErrnoException)}\n`);
    return 2;
  }
}

function write(layout: Layout, files: readonly OutputFile[], out: CliContext['out']): number {
  const written = replaceOutputs(layout, files);
  out(`${files.length} files, ${written.length} of them changed.\n`);
  return 0;
}

function check(layout: Layout, files: readonly OutputFile[], err: CliContext['err']): number {
  const differences = compareOutputs(layout, files);
  for (const { kind, path } of differences) err(`${kind}: ${relative('.', path)}\n`);
  if (differences.length === 0) return 0;
  err(`Generated files are out of date. Run: ${COMMAND}\n`);
  return 1;
}

/** One line for what the user can mend; anything else is a fault of ours and keeps its stack. */
function errorText(error: NodeJS.ErrnoException): string {
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const option = /--[^\s']*/.exec(error.message)?.[0] ?? '';
    return `Unknown option ${option}${didYouMean(
      option,
      Object.keys(OPTIONS).map((name) => `--${name}`),
    )}`;
  }
  if (error.code?.startsWith('ERR_PARSE_ARGS') || error.path !== undefined) return error.message;
  return error.stack ?? String(error);
}
