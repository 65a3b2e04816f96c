import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildModel } from '../src/build-model/build-model.ts';
import { enumPage } from '../src/emitters/docs/doc-paths.ts';
import { emitDocs } from '../src/emitters/docs/emit-docs.ts';
import { mappedShapes } from '../src/model/mapping-of.ts';
import { readSchemas } from '../src/read-schemas.ts';
import { anchorOf } from '../src/text/markdown-text.ts';
import { fixture } from './fixture/fixture.ts';
import { asSchemaFiles } from './fixture/json-files.ts';

const own = readSchemas(new URL('../../../schemas', import.meta.url).pathname);

describe.each([
  ['fixture', asSchemaFiles(fixture())],
  ['schemas', own],
])('reference pages of the %s', (_, schemas) => {
  const pages = new Map(emitDocs(buildModel(schemas).model).map((file) => [file.path, file.text]));

  test('name each anchor once', () => {
    for (const [path, text] of pages) {
      const anchors = anchorsOf(text);
      expect([path, anchors]).toEqual([path, [...new Set(anchors)]]);
    }
  });

  test('link only to pages and anchors that are there', () => {
    for (const [path, text] of pages) {
      for (const [, link = ''] of text.matchAll(/\]\((?!https:)([^)]+)\)/g)) {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        expect(pages.has(target), `${path} links to ${link}`).toBe(true);
        if (anchor === undefined) continue;
        expect(anchorsOf(pages.get(target) ?? ''), `${path} links to ${link}`).toContain(anchor);
      }
    }
  });

  test('are reachable from the index', () => {
    const linked = [...(pages.get('index.md') ?? '').matchAll(/\]\(\.\/([^)]+)\)/g)].map(
      ([, page]) => page,
    );
    expect([...pages.keys()].filter((page) => page !== 'index.md').sort()).toEqual(linked.sort());
  });

  test('hold nothing that Vue would take for a tag or an expression', () => {
    for (const [path, text] of pages) {
      const bare = text
        .replace(/^<!--[\s\S]*?-->/, '')
        .replace(/<a id="[a-z0-9-]+"><\/a>/g, '')
        .replace(/<code v-pre>[\s\S]*?<\/code>/g, '')
        .replace(/(`+)[\s\S]*?\1/g, (code) => code.replaceAll('<', ''));
      expect(bare.match(/.{0,20}(?:<|\{\{).{0,20}/)?.[0], path).toBeUndefined();
    }
  });
});

test('each enum member, member of the normal form, and cell of the matrix has an anchor', () => {
  const { model } = buildModel(own);
  const pages = new Map(emitDocs(model).map((file) => [file.path, file.text]));
  for (const one of model.enums) {
    const anchors = anchorsOf(pages.get(enumPage(one, model)) ?? '');
    const isCodes = one.members.every(({ severity }) => severity !== null);
    for (const member of one.members) {
      expect(anchors, one.typeName).toContain(
        anchorOf(String(isCodes ? member.value : member.name)),
      );
    }
  }
  const anchors = anchorsOf(pages.get('mapping.md') ?? '');
  for (const { name, computed } of model.activity?.members ?? []) {
    expect(anchors).toContain(anchorOf(name));
    if (computed !== null) continue;
    const cells = mappedShapes(model).map((shape) => `${anchorOf(name)}-${shape.name}`);
    expect(anchors).toEqual(expect.arrayContaining(cells));
  }
});

function anchorsOf(text: string): readonly string[] {
  const anchors = text.matchAll(/^#+ .*\{#([^}]+)\}$|<a id="([^"]+)"><\/a>/gm);
  return [...anchors].map(([, heading, row]) => heading ?? row ?? '');
}
