import { toRecord, type UrlTimeOfClickActivity } from '@timeofclick/core';
import type { ReadItem } from '@timeofclick/core/read';
import type { OutcomeFilter } from '@timeofclick/core/report';
import type { CommandArguments } from '../command-line/parse-arguments.ts';
import { activityFilter } from '../convert/activity-filter.ts';
import { type ActivityWriter, activityWriter, type Format } from '../convert/activity-writer.ts';
import { refuseInputAsOutput, refuseSourceAsOutput } from '../convert/output-target.ts';
import { filtersOf, textOf, zoneOf } from '../input/filters.ts';
import { inputsOf, readInputs } from '../input/inputs.ts';
import { type FileOutput, fileOutput } from '../output/file-output.ts';
import type { TextOutput } from '../output/text-output.ts';
import type { Surroundings } from '../surroundings.ts';

/** Text is handed over in pieces of this length. */
const PIECE = 64 * 1024;

export async function run(given: CommandArguments, around: Surroundings): Promise<number> {
  const { options } = given;
  const { since, until, ...filters } = filtersOf(options, zoneOf(options));
  const outcome = textOf(options, 'outcome') as OutcomeFilter | undefined;
  const inputs = inputsOf(given, around);
  const target = textOf(options, 'output');
  if (target !== undefined) await refuseInputAsOutput(target, inputs);
  const reading = readInputs(inputs, around, {
    hash: false,
    strict: options.strict === true,
    tellBad: true,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
  const writer = activityWriter(
    (textOf(options, 'to') ?? 'ndjson') as Format,
    options.original === true,
  );
  const wanted = activityFilter(filters, outcome);
  if (target === undefined) {
    await writeActivities(reading.items, writer, wanted, around.out, null);
    return reading.exitCode();
  }
  const file = await fileOutput(target);
  const giveUp = (): void => void file.discard().finally(() => process.exit(130));
  process.once('SIGINT', giveUp);
  try {
    await writeToFile(reading.items, writer, wanted, file, target);
  } finally {
    process.off('SIGINT', giveUp);
    await file.discard();
  }
  return reading.exitCode();
}

async function writeToFile(
  items: AsyncGenerator<ReadItem>,
  writer: ActivityWriter,
  wanted: (activity: UrlTimeOfClickActivity) => boolean,
  file: FileOutput,
  target: string,
): Promise<void> {
  await writeActivities(items, writer, wanted, file, target);
  await file.finish();
}

/** Writes the activities that are wanted, each key once; stops when nobody reads any longer. */
async function writeActivities(
  items: AsyncGenerator<ReadItem>,
  writer: ActivityWriter,
  wanted: (activity: UrlTimeOfClickActivity) => boolean,
  output: TextOutput,
  target: string | null,
): Promise<void> {
  let text = writer.start;
  let between = '';
  for await (const item of items) {
    if (item.kind === 'source' && target !== null) refuseSourceAsOutput(target, item.source.name);
    if (item.kind !== 'activity' || !wanted(item.activity)) continue;
    text += between + writer.one(item.activity, toRecord(item.activity));
    between = writer.between;
    if (text.length < PIECE) continue;
    if (!(await output.write(text))) return;
    text = '';
  }
  await output.write(text + writer.end);
}
