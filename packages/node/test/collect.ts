import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Input,
  type OpenOptions,
  type ReadItem,
  type ReadOptions,
  readActivities,
} from '@timeofclick/node';
import { onTestFinished } from 'vitest';

/** What reading gave, by kind. */
export async function collect(inputs: Input | Input[], options: ReadOptions & OpenOptions = {}) {
  const items: ReadItem[] = [];
  for await (const item of readActivities(inputs, options)) {
    items.push('raw' in item ? { ...item, raw: item.raw.slice() } : item);
  }
  const of = <Kind extends ReadItem['kind']>(kind: Kind) =>
    items.filter((item): item is Extract<ReadItem, { kind: Kind }> => item.kind === kind);
  return {
    items,
    activities: of('activity'),
    unreadable: of('unreadable'),
    sources: of('source').map(({ source }) => source),
    codes: of('unreadable').flatMap(({ issues }) => issues.map(({ code }) => code)),
  };
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'timeofclick-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A click record, different for each number. */
export function click(number: number): Record<string, unknown> {
  return {
    Id: `3f2a7c11-58d0-4b7e-9c1d-${String(number).padStart(12, '0')}`,
    RecordType: 41,
    CreationTime: '2026-03-03T10:00:00',
    Operation: 'TIUrlClickData',
    UserId: 'm.lindqvist@contoso.com',
    Url: `https://payroll.fabrikam.example/s/${number}`,
    UrlClickAction: 2,
    TimeOfClick: '2026-03-03T09:00:00',
  };
}

export function clickLines(from: number, to: number): Buffer {
  const lines: string[] = [];
  for (let at = from; at < to; at++) lines.push(`${JSON.stringify(click(at))}\n`);
  return Buffer.from(lines.join(''));
}
