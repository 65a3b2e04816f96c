import { readdirSync, readFileSync } from 'node:fs';
import {
  anchorOf,
  cell,
  code,
  heading,
  prose,
  table,
} from '../../tools/codegen/src/text/markdown-text.ts';

/** One exported name: its docstring, and its declaration without a body. */
interface Declared {
  readonly doc: string;
  readonly kind: string;
  readonly text: string;
}

/** Entry points with names of their own; the adapters give everything of core besides. */
const ENTRIES = [
  { name: '@timeofclick/node', folder: 'node', file: 'index.d.ts' },
  { name: '@timeofclick/browser', folder: 'browser', file: 'index.d.ts' },
  { name: '@timeofclick/deno', folder: 'deno', file: 'index.d.ts' },
  { name: '@timeofclick/core', folder: 'core', file: 'index.d.ts' },
  { name: '@timeofclick/core/read', folder: 'core', file: 'read.d.ts' },
  { name: '@timeofclick/core/report', folder: 'core', file: 'report.d.ts' },
];

const STATEMENT =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?^(?:export )?(?:declare )?(?:abstract )?(function|class|interface|type|const) ([\w$]+)[\s\S]*?(?=\n(?:\/\*\*|export |declare |import |\/\/|type |interface |$))/gm;

/** All names of every entry point, as Markdown, from the built declarations: what is exported, and its docstring. */
export function apiReference(): string {
  const placed = new Map<string, string>();
  return ENTRIES.map((entry) => entrySection(entry, placed)).join('');
}

/** `placed` has the anchors of names that stand already, by folder and name: none stands twice. */
function entrySection(
  { name, folder, file }: (typeof ENTRIES)[number],
  placed: Map<string, string>,
): string {
  const dist = new URL(`../../packages/${folder}/dist/`, import.meta.url);
  const declared = declarationsIn(dist);
  const known = generatedTypes();
  const names = exportedNames(readFileSync(new URL(file, dist), 'utf8'));
  const own = names.filter((one) => declared.has(one) && !known.has(one));
  const prefix = anchorOf(name.replace('@timeofclick/', ''));
  const fresh = own.filter((one) => !placed.has(`${folder}/${one}`));
  for (const one of fresh) placed.set(`${folder}/${one}`, `${prefix}-${one}`);
  const rows = own.map((one) => {
    const { kind, doc } = declared.get(one) as Declared;
    return [`[${code(one)}](#${placed.get(`${folder}/${one}`)})`, kind, cell(firstSentence(doc))];
  });
  const generated = names.filter((one) => known.has(one));
  const links = generated.map((one) => `[${one}](../reference/${known.get(one)})`).join(', ');
  return (
    heading(2, code(name), prefix) +
    table(['Name', 'Kind', 'What it is'], rows) +
    (links === '' ? '' : `From the schemas, each with a page of its own: ${links}.\n\n`) +
    fresh.map((one) => nameSection(one, prefix, declared.get(one) as Declared)).join('')
  );
}

function nameSection(name: string, prefix: string, { doc, text }: Declared): string {
  return (
    heading(3, code(name), `${prefix}-${name}`) +
    (doc === '' ? '' : `${docText(doc)}\n\n`) +
    `\`\`\`ts\n${text.trim()}\n\`\`\`\n\n`
  );
}

/** All declarations of a package's built files, by name. */
function declarationsIn(dist: URL): ReadonlyMap<string, Declared> {
  const found = new Map<string, Declared>();
  for (const file of readdirSync(dist).filter((one) => one.endsWith('.d.ts'))) {
    const text = `${readFileSync(new URL(file, dist), 'utf8')}\n`;
    for (const [whole, doc = '', kind = '', name = ''] of text.matchAll(STATEMENT)) {
      const statement = whole
        .slice(whole.indexOf('*/') < 0 || doc === '' ? 0 : whole.indexOf('*/') + 3)
        .replace(/^(?:export )?(?:declare )?/, '')
        // The bundler tells names apart by a number.
        .replace(/\$\d+\b/g, '');
      const lines = doc.split('\n').map((line) => line.replace(/^\s*\*? ?/, ''));
      const before = found.get(name);
      // A constant and the type of its values have one name.
      const all = before === undefined ? statement : `${before.text.trimEnd()}\n${statement}`;
      const said = before?.doc || lines.join('\n').trim();
      found.set(name, { doc: said, kind: before?.kind ?? kind, text: all });
    }
  }
  return found;
}

/** What an entry point exports under its own name; `export *` of another package is left out. */
function exportedNames(text: string): readonly string[] {
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)]
    .flatMap(([, list = '']) => list.split(','))
    .map(
      (part) =>
        part
          .trim()
          .replace(/^type /, '')
          .split(' as ')
          .at(-1) ?? '',
    );
  const direct = [
    ...text.matchAll(
      /^export declare (?:abstract )?(?:function|class|const|interface|type) ([\w$]+)|^export (?:interface|type) ([\w$]+)/gm,
    ),
  ].map(([, first, second]) => first ?? second ?? '');
  return [...new Set([...direct, ...listed])].filter((name) => name !== '').sort();
}

/** Types that the reference has a page for, and that page. */
function generatedTypes(): ReadonlyMap<string, string> {
  const index = readFileSync(new URL('../reference/index.md', import.meta.url), 'utf8');
  return new Map(
    [...index.matchAll(/^\| \[(\w+)\]\(\.\/([^)]+)\)/gm)].map(([, name = '', page = '']) => [
      name,
      page,
    ]),
  );
}

/** A docstring as Markdown: tags become words, links become code. */
function docText(doc: string): string {
  const plain = doc
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .replace(/^@throws /gm, '\n\nThrows: ')
    .replace(/^@returns /gm, '\n\nReturns: ')
    .replace(/^@param (\w+) /gm, '\n\n`$1`: ')
    .replace(/^@example\b/gm, '\n\nExample:');
  return plain
    .split(/\n{2,}/)
    .map((paragraph) => prose(paragraph.trim()))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function firstSentence(doc: string): string {
  const flat = doc.replace(/\{@link (\w+)\}/g, '`$1`').replace(/\s*\n\s*/g, ' ');
  return /^.*?[.!?](?=\s|$)/.exec(flat)?.[0] ?? flat;
}
