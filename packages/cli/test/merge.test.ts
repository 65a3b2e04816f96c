import { join } from 'node:path';
import { ReportBuilder, readActivities } from '@timeofclick/node';
import { expect, it } from 'vitest';
import { SAMPLES } from './harness/run-command.ts';

const FILES = ['purview-audit.csv.gz', 'ual-type41.csv', 'webhook-blob.json', 'xdr-hunting.csv'];
const paths = FILES.map((name) => join(SAMPLES, name));
const builderOf = (files: readonly string[]) => ReportBuilder.from(readActivities(files));
const text = (builder: ReportBuilder) => JSON.stringify([builder.build(), builder.people()]);

it('reports of the samples, split by source in any way and merged in any order, are the report of all', async () => {
  const whole = text(await builderOf(paths));
  const parts = await Promise.all(paths.map((path) => builderOf([path])));
  const [a, b, c, d] = parts.map((part) => part.toState());
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error();
  const ways = [
    [a, b, c, d],
    [d, c, b, a],
    [c, a, d, b],
    [ReportBuilder.merge([b, d]), ReportBuilder.merge([c, a])],
    [await builderOf([...paths].reverse())],
  ];
  for (const way of ways) expect(text(ReportBuilder.merge(way)) === whole).toBe(true);
}, 60_000);
