import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Declarations } from '../declarations.mjs';

const ENTRY = `import { t as Inner, x as Renamed } from "./chunk-A1.js";
import { Foreign } from "elsewhere";
export * from "@example/other";
/** A comment with { braces; and words. */
export declare const TABLE: {
  readonly one: 1;
};
export type TABLE = (typeof TABLE)["one"];
interface Own {
  /** More. */
  readonly inner: Inner;
}
export { type Foreign, type Own as Public, Renamed };
`;
const CHUNK = `interface Original {
  readonly deep: string;
}
type Inner = Original[];
export { Inner as t, Original as x };
`;

test('reads what tsdown writes: names, texts without comments, and where they come from', () => {
  const folder = mkdtempSync(join(tmpdir(), 'timeofclick-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'index.d.ts'), ENTRY);
  writeFileSync(join(folder, 'chunk-A1.d.ts'), CHUNK);
  const file = Declarations.of(join(folder, 'index.d.ts'));
  expect(file.exportedNames).toEqual(['Foreign', 'Public', 'Renamed', 'TABLE']);
  expect(file.passedOn).toEqual(['@example/other']);
  const textOf = (name: string) => {
    const found = file.exportedAs(name);
    return found?.file.texts.get(found.name);
  };
  expect(textOf('Public')).toBe('interface Own {\n  readonly inner: Inner;\n}');
  expect(textOf('Renamed')).toBe('interface Original {\n  readonly deep: string;\n}');
  expect(textOf('TABLE')).toContain('readonly one: 1;\n};\ntype TABLE');
  expect(file.isForeign('Foreign')).toBe('Foreign of elsewhere');
});
