import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { runCommand } from './harness/run-command.ts';

const SCHEMAS = new URL('../../../schemas/', import.meta.url);

/** A validator of one of our schemas with all that it refers to. */
function validatorOf(file: string): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const { schemas } = JSON.parse(readFileSync(new URL('catalog.json', SCHEMAS), 'utf8'));
  for (const schema of schemas) {
    ajv.addSchema(JSON.parse(readFileSync(new URL(schema.file, SCHEMAS), 'utf8')));
  }
  const { $id } = JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8'));
  const validate = ajv.getSchema($id);
  return (value) => {
    const valid = validate?.(value) === true;
    if (!valid) console.error(validate?.errors);
    return valid;
  };
}

describe('what is printed as JSON follows its schema', () => {
  it('report --json', async () => {
    const { out } = await runCommand(['report', '.', '--json']);
    expect(validatorOf('report.schema.json')(JSON.parse(out))).toBe(true);
  });

  it('people --to json', async () => {
    const { out } = await runCommand(['people', '.', '--to', 'json']);
    expect(validatorOf('people.schema.json')(JSON.parse(out))).toBe(true);
  });

  it('convert', async () => {
    const { out } = await runCommand(['convert', '.', '--to', 'json']);
    const isActivity = validatorOf('url-time-of-click-activity.schema.json');
    expect(JSON.parse(out).every(isActivity)).toBe(true);
  });

  it('validate --json is JSON, also for a file without issues and for several', async () => {
    for (const words of [['.'], ['-'], ['xdr-hunting.csv', 'webhook-blob.json']]) {
      const { out } = await runCommand(['validate', '--json', ...words], { input: '[]' });
      expect(() => JSON.parse(out)).not.toThrow();
    }
  });
});

it('what convert writes is read as the same activities, with the same originals', async () => {
  for (const format of ['ndjson', 'csv', 'json']) {
    const words = ['convert', '--to', format, '--original'];
    const first = await runCommand([...words, 'ual-type41.csv', 'webhook-blob.json']);
    const again = await runCommand(words, { input: first.out });
    expect(again.err).toBe('');
    // Not toEqual: a difference in megabytes of text is nothing to print.
    expect(again.out === first.out).toBe(true);
  }
});

it('schema prints every schema by path, name and title', async () => {
  const file = readFileSync(new URL('records/audit-record.schema.json', SCHEMAS), 'utf8');
  for (const name of [
    'records/audit-record',
    'audit-record',
    'AuditRecord',
    'audit-record.schema.json',
  ]) {
    expect((await runCommand(['schema', name])).out).toBe(file);
  }
});

it('schema lists all of them, a line each', async () => {
  const { out } = await runCommand(['schema']);
  const { schemas } = JSON.parse(readFileSync(new URL('catalog.json', SCHEMAS), 'utf8'));
  for (const { name } of schemas) expect(out).toMatch(new RegExp(`^ *${name} `, 'm'));
  expect(out).toContain('url-time-of-click-record.documented');
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

it('--version is said before anything else is loaded', async () => {
  const time = async (words: readonly string[]): Promise<number> => {
    const start = performance.now();
    await runCommand(words);
    return performance.now() - start;
  };
  // The fastest of some: a busy machine is slow now and then. Reading takes several times as long.
  const fastest = async (words: readonly string[]): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) times.push(await time(words));
    return Math.min(...times);
  };
  expect(await fastest(['--version'])).toBeLessThan(
    await fastest(['validate', 'webhook-blob.json']),
  );
});

it('the command runs as a file of the package', () => {
  const bin = fileURLToPath(new URL('../bin/timeofclick.js', import.meta.url));
  expect(readFileSync(bin, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
});
