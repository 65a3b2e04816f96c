import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildModel } from '../build-model/build-model.ts';
import { readInstalled } from '../outside/read-with-installed.ts';
import type { GenerateContext } from '../outside/run-generate.ts';
import { readSchemas } from '../read-schemas.ts';
import { comparePage } from './compare-page.ts';

/** `upstream FILE.md [--schemas DIR]`. @returns the exit code: 1 when page and schemas differ */
export function runUpstream(args: readonly string[], { out, err }: GenerateContext): number {
  const options = { schemas: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [page] = positionals;
  if (page === undefined || positionals.length > 1) {
    err('upstream needs the page as one Markdown file: upstream FILE.md\n');
    return 2;
  }
  const { schemas } = values;
  const { model } = buildModel(schemas === undefined ? readInstalled('.') : readSchemas(schemas));
  const differences = comparePage(readFileSync(page, 'utf8'), model);
  for (const { table, line, message } of differences) {
    out(`${page}${line === null ? '' : `:${line}`}: ${table}: ${message}\n`);
  }
  const { length } = differences;
  out(`${length} ${length === 1 ? 'difference' : 'differences'}\n`);
  return length === 0 ? 0 : 1;
}
