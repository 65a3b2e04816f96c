import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VECTORS } from '../disk/load-vectors.ts';
import { filesOf } from '../scripts/author/files-of.ts';
import { allCases } from '../scripts/cases/all-cases.ts';

const OURS = /contoso|fabrikam|evil\.example|outlook|office|microsoft|windows/i;

describe('the vectors', () => {
  it('are at least 300, each with a name of its own, a reason and a source', () => {
    expect(allCases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(allCases.map(({ name }) => name)).size).toBe(allCases.length);
    for (const { name, why, source } of allCases) {
      expect(name).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
      expect(why.length, name).toBeGreaterThan(25);
      expect(source.length, name).toBeGreaterThan(5);
    }
  });

  it('are on disk byte for byte as `npm run vectors` writes them, and no others', () => {
    const expected = allCases.flatMap((one) =>
      [...filesOf(one).keys()].map((file) => `${one.name}/${file}`),
    );
    const found = readdirSync(VECTORS, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').split('/').slice(-3).join('/'),
      );
    expect(found.sort()).toEqual(expected.sort());
    for (const one of allCases) {
      for (const [file, bytes] of filesOf(one)) {
        const url = new URL(`${one.name}/${file}`, VECTORS);
        expect(existsSync(url) && Buffer.compare(readFileSync(url), bytes), url.pathname).toBe(0);
      }
    }
  });

  it('name nobody: hosts and addresses are those kept for examples', () => {
    for (const { name, input } of allCases) {
      const texts = typeof input === 'string' ? [input] : Object.values(input).map(String);
      for (const text of texts) {
        for (const [, host = ''] of text.matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)) {
          expect(
            OURS.test(host) || /\.(example|mil)$/.test(host) || host.startsWith('xn--'),
            `${name}: ${host}`,
          ).toBe(true);
        }
        for (const [address] of text.matchAll(/\b\d{1,3}(\.\d{1,3}){3}\b/g)) {
          expect(address, name).toMatch(
            /^(203\.0\.113|198\.51\.100|192\.0\.2|203\.000\.113|203\.0\.113)\.|^0\.0\.0\.0$|^16\.0\./,
          );
        }
      }
    }
  });
});
