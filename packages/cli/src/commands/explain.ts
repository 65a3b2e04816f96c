import { explainRecord } from '@timeofclick/core';
import type { ReadItem } from '@timeofclick/core/read';
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
  for await (const item of reading.items) {
    if (item.kind === 'source') continue;
    if (wanted.isHere(item.at)) texts.push(itemText(page, item));
    else if (wanted.isPast(item.at)) break;
  }
  if (texts.length > 0) {
    await around.out.write(texts.join('\n'));
    return 0;
  }
  const code = reading.exitCode();
  if (code !== 0) return code;
  throw new UsageError(`no record at ${wanted.text} of ${file}`, 'explain');
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
