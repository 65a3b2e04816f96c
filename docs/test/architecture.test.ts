import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const FOLDERS = [
  ...['core', 'node', 'browser', 'deno', 'cli'].map((name) => `packages/${name}/`),
  'tools/codegen/',
];

/** The lines between the marks on the architecture page: package, and what it imports. */
function drawnArrows(): ReadonlyMap<string, readonly string[]> {
  const page = readFileSync(new URL('docs/guides/architecture.md', ROOT), 'utf8');
  const [, block = ''] =
    /<!-- arrows -->\n```text\n([\s\S]*?)\n```\n<!-- \/arrows -->/.exec(page) ?? [];
  return new Map(
    block.split('\n').map((line) => {
      const [from = '', to = ''] = line.split('->').map((part) => part.trim());
      return [from, to === '' ? [] : to.split(', ').sort()];
    }),
  );
}

/** The package's name, and the workspace packages that its source imports (not text that holds an import); tests left out. */
function realArrows(folder: string): readonly [string, readonly string[]] {
  const at = new URL(folder, ROOT);
  const { name } = JSON.parse(readFileSync(new URL('package.json', at), 'utf8'));
  const imported = readdirSync(new URL('src/', at), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(`src/${file}`, at), 'utf8'))
    .flatMap((text) => [
      ...text.matchAll(
        /(?<!["`])\b(?:from|import)\s*\(?'(@timeofclick\/[a-z]+|timeofclick)(?=['/])/g,
      ),
    ])
    .map(([, target = '']) => target);
  return [name, [...new Set(imported)].filter((target) => target !== name).sort()];
}

it('the arrows of the architecture page are the real imports', () => {
  expect(Object.fromEntries(drawnArrows())).toEqual(Object.fromEntries(FOLDERS.map(realArrows)));
});

function foldersIn(path: string): readonly string[] {
  return readdirSync(new URL(path, ROOT), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort();
}

it('the tree of the architecture page is the real one', () => {
  const page = readFileSync(new URL('docs/guides/architecture.md', ROOT), 'utf8');
  const [, tree = ''] = /## Tree\n\n```text\n([\s\S]*?)\n```/.exec(page) ?? [];
  const places = tree.split('\n').map((line) => line.split(/ {3,}(?=\S)/)[0] ?? '');
  const named = (indent: RegExp): readonly string[] =>
    places
      .filter((place) => indent.test(place))
      .flatMap((place) => [...place.matchAll(/([a-z]+)\//g)].map(([, name = '']) => name))
      .sort();
  expect(named(/^\S/)).toEqual(
    foldersIn('.').filter((name) => ['schemas', 'tools', 'packages', 'docs'].includes(name)),
  );
  expect(named(/^ {2}/)).toEqual([...foldersIn('packages'), ...foldersIn('tools')].sort());
});

it('the folders of core on the architecture page are the real ones', () => {
  const page = readFileSync(new URL('docs/guides/architecture.md', ROOT), 'utf8');
  const [, table = ''] = /\| Folder \| Does \|\n([\s\S]*?)\n\n/.exec(page) ?? [];
  const named = table
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)])
    .map(([, name]) => name);
  expect(named.sort()).toEqual(foldersIn('packages/core/src'));
});
