import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandReference } from './command-reference.ts';
import { EXPORTS, outputOf, outputOfCommand } from './run-beside-samples.ts';

const DOCS = new URL('../', import.meta.url);
const SAMPLES = new URL('samples/', DOCS);
const DENO = fileURLToPath(new URL('../node_modules/deno/bin.cjs', DOCS));

/** Hand-written pages that may hold blocks to be filled. */
export const PAGES: readonly URL[] = [
  new URL('../README.md', DOCS),
  new URL('index.md', DOCS),
  ...['python', 'go', 'java', 'rust', 'csharp'].map(
    (language) => new URL(`../packages/models/${language}/README.md`, DOCS),
  ),
  ...readdirSync(new URL('guides/', DOCS))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => new URL(`guides/${name}`, DOCS)),
];

const BLOCK =
  /<!-- (sample|output|run|commands)(?: first (\d+) lines)?:? ?(.*?) -->\n[\s\S]*?<!-- \/\1 -->/g;

/**
 * The page with every block filled anew:
 * `<!-- sample: FILE -->` the text of a sample, `<!-- output: FILE -->` what it prints,
 * `<!-- run: COMMAND -->` a command line and what it prints, `<!-- commands -->` the reference of all commands.
 */
export function syncedPage(text: string): string {
  return text.replace(BLOCK, (block, kind: string, lines: string | undefined, what: string) => {
    const opening = block.slice(0, block.indexOf('\n'));
    return `${opening}\n${filling(kind, what, Number(lines ?? Infinity))}\n<!-- /${kind} -->`;
  });
}

function filling(kind: string, what: string, lines: number): string {
  switch (kind) {
    case 'sample':
      return fence(languageOf(what), readFileSync(new URL(what, SAMPLES), 'utf8'));
    case 'output':
      return fence('text', firstLines(outputOfSample(what), lines));
    case 'run':
      return `${fence('sh', what)}\n\n${fence('text', firstLines(outputOfCommand(what), lines))}`;
    default:
      return `\n${commandReference()}`;
  }
}

/** Runs a sample in the runtime it is for, beside the sample exports. */
export function outputOfSample(file: string): string {
  const path = fileURLToPath(new URL(file, SAMPLES));
  const isDeno = readFileSync(path, 'utf8').includes('@timeofclick/deno');
  const deno = [DENO, 'run', '--quiet', '--no-lock', `--allow-read=${EXPORTS}`, path];
  return outputOf(isDeno ? deno : [path]);
}

function firstLines(text: string, count: number): string {
  const lines = text.trimEnd().split('\n');
  return lines.length <= count ? lines.join('\n') : [...lines.slice(0, count), '…'].join('\n');
}

function languageOf(file: string): string {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  return { py: 'python', rs: 'rust', cs: 'csharp', txt: 'text' }[ending] ?? ending;
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
