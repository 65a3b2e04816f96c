import { stat } from 'node:fs/promises';
import { explainRecord } from '@timeofclick/core';
import type { At, ReadItem } from '@timeofclick/core/read';
import type { CommandArguments } from '../command-line/parse-arguments.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { badRecordText, explanationText, otherRecordText } from '../explain/explanation-text.ts';
import { placeWanted } from '../explain/place-wanted.ts';
import { readInputs } from '../input/inputs.ts';
import { placeText } from '../input/reading-texts.ts';
import { type Page, pageOf } from '../report/page.ts';
import type { Surroundings } from '../surroundings.ts';

export async function run(given: CommandArguments, around: Surroundings): Promise<number> {
  const [file, ...more] = given.operands;
  if (file === undefined || more.length > 0)
    throw new UsageError('explain takes one FILE', 'explain');
  const wanted = placeWanted(given.options);
  if ((await stat(file).catch(() => null))?.isDirectory() === true)
    throw new UsageError(`${file} is a folder; explain takes one file of it`, 'explain');
  const page = pageOf({
    look: around.look,
    zone: 'UTC',
    defang: given.options['no-defang'] !== true,
    period: { first: null, last: null },
  });
  const reading = readInputs([file], around, {
    records: { profile: 'observed' },
    hash: false,
    tellBad: false,
  });
  const texts: string[] = [];
  let last: At | null = null;
  let next: At | null = null;
  for await (const item of reading.items) {
    if (item.kind === 'source') continue;
    if (wanted.isHere(item.at)) texts.push(itemText(page, item));
    else if (wanted.isPast(item.at)) {
      next = item.at;
      break;
    }
    last = item.at;
  }
  if (texts.length > 0) {
    await around.out.write(texts.join('\n'));
    return 0;
  }
  const code = reading.exitCode();
  if (code !== 0) return code;
  throw new UsageError(`no record at ${wanted.text} of ${file}${nearby(last, next)}`, 'explain');
}

/** Where there are records: the line of a report may be meant for another file. */
function nearby(last: At | null, next: At | null): string {
  if (next !== null) return `; the next one starts on line ${next.line}`;
  return last === null ? '' : `; the last one is record ${last.index + 1}, on line ${last.line}`;
}

function itemText(page: Page, item: Exclude<ReadItem, { kind: 'source' }>): string {
  const place = `${placeText(item.at)} (record ${item.at.index + 1})`;
  if (item.kind === 'rejected' || item.kind === 'unreadable')
    return badRecordText(page, place, item.kind, item.issues);
  const { record, shape, terminal, outer, issues } = item;
  if (item.kind === 'record' && item.activity === null)
    return otherRecordText(page, place, item.recordType, shape, issues);
  return explanationText(page, place, explainRecord(record, { shape, terminal, outer }), issues);
}
