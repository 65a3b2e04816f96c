import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../packages/cli/src/command-line/command-definitions.ts';
import { countReached } from '../samples/in-the-browser.ts';
import { PAGES, syncedPage } from '../scripts/synced-page.ts';

const ROOT = new URL('../../', import.meta.url);

describe('what pages show', () => {
  it.each(PAGES.map((page) => [page.pathname.slice(ROOT.pathname.length), page] as const))(
    '%s shows what samples and commands print today: else `npm run sync -w docs`',
    (_, page) => {
      const text = readFileSync(page, 'utf8');
      expect(syncedPage(text)).toBe(text);
    },
    60_000,
  );

  it('every sample is shown by a page', () => {
    const text = PAGES.map((page) => readFileSync(page, 'utf8')).join('');
    const samples = readdirSync(new URL('docs/samples/', ROOT));
    expect(samples.filter((name) => !text.includes(`<!-- sample: ${name} -->`))).toEqual([]);
  });

  it('the browser sample counts what the report counts', async () => {
    const name = 'xdr-hunting.csv';
    const bytes = readFileSync(new URL(`packages/cli/samples/${name}`, ROOT));
    expect(await countReached([new File([bytes], name)])).toBe(144);
  });

  it('the README of the schemas imports what there is', () => {
    const readme = readFileSync(new URL('schemas/README.md', ROOT), 'utf8');
    const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
    const program = `${code}; console.log(activity.title);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: new URL('docs/', ROOT),
      encoding: 'utf8',
    });
    expect(stdout).toBe('UrlTimeOfClickActivity\n');
  });

  it('no command is missing from the command line page', () => {
    const text = readFileSync(new URL('docs/guides/command-line.md', ROOT), 'utf8');
    for (const { name, options } of COMMANDS) {
      expect(text).toContain(`{#${name}}`);
      for (const group of options.filter(({ heading }) => heading !== 'Also')) {
        for (const option of group.options) expect(text).toContain(`id="${name}-${option.name}"`);
      }
    }
  });
});
