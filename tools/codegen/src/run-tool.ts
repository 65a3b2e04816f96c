import { runDiff } from './diff/run-diff.ts';
import { didYouMean } from './nearest-word.ts';
import { type GenerateContext, runGenerate } from './outside/run-generate.ts';
import { runUpstream } from './upstream/run-upstream.ts';

const USAGE = `Usage: timeofclick-codegen --schemas DIR --out DIR [OPTION...]
       timeofclick-codegen diff OLD NEW [--promised STEP]
       timeofclick-codegen upstream FILE.md [--schemas DIR]

Generates types, validators and reference pages from your schemas, which may extend those of the
package @timeofclick/schemas.

  --schemas DIR   your schemas, files named NAME.schema.json
  --out DIR       code is written to DIR/gen, pages to DIR/reference
  --emit LIST     what to write, joined by commas (default: all that a record type needs);
                  lang:NAME writes models to DIR/gen/NAME: python, go, java, rust, csharp, kotlin,
                  swift, cpp, php, ruby, dart; these need the package quicktype-core
  --check         write nothing; name files that are missing, changed or extra, and exit 1 if any
  --help          print this

diff tells what changed between two versions of schemas, for readers and for writers of records, and
which step of the version that needs; with --promised patch|minor|major, exit 1 when it needs more.
upstream tells what Microsoft's schema page, as Markdown, has that the schemas lack or contradict;
exit 1 when there is anything.

Exit 0 fine; 1 mistakes in the schemas, or files out of date; 2 usage, or a folder cannot be read.
`;

/** Runs the command of other people's repositories. @returns the exit code */
export async function runTool(args: readonly string[], context: GenerateContext): Promise<number> {
  const [first = '--help'] = args;
  if (first === '--help' || first === 'help') {
    context.out(USAGE);
    return 0;
  }
  if (first.startsWith('-')) return runGenerate(args, context);
  try {
    if (first === 'diff') return runDiff(args.slice(1), context);
    if (first === 'upstream') return runUpstream(args.slice(1), context);
  } catch (error) {
    const { code, path, message, stack } = error as NodeJS.ErrnoException;
    const isTheirs = code?.startsWith('ERR_PARSE_ARGS') || path !== undefined || code === 'USAGE';
    context.err(`${isTheirs ? message.split('\n')[0] : stack}\n`);
    return 2;
  }
  context.err(`There is no command "${first}"${didYouMean(first, COMMANDS)}\n`);
  return 2;
}

const COMMANDS = ['help', 'diff', 'upstream'];
