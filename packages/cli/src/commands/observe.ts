import type { CommandArguments } from '../command-line/parse-arguments.ts';
import { inputsOf, readInputs } from '../input/inputs.ts';
import { observationText } from '../observe/observation-text.ts';
import { Observations } from '../observe/observations.ts';
import { counted } from '../report/page.ts';
import type { Surroundings } from '../surroundings.ts';
import { wrapWide } from '../terminal/wrap-wide.ts';

/** Tells what the inputs have that the schemas lack: names, types and counts, no values. */
export async function run(given: CommandArguments, around: Surroundings): Promise<number> {
  const reading = readInputs(inputsOf(given, around), around, {
    records: { profile: 'observed' },
    hash: false,
    tellBad: true,
  });
  const observations = new Observations();
  const read = { sources: 0, records: 0, rejected: 0, unreadable: 0 };
  for await (const item of reading.items) {
    if (item.kind !== 'source') {
      observations.add(item);
      continue;
    }
    const { counts } = item.source;
    read.sources += 1;
    read.records += counts.records;
    read.rejected += counts.rejected;
    read.unreadable += counts.unreadable;
  }
  const found = observations.sorted();
  const notShown = observations.notShown;
  if (given.options.json === true) {
    await around.out.write(
      `${JSON.stringify({ version: around.version, read, observations: found, notShown }, null, 1)}\n`,
    );
    return reading.exitCode();
  }
  const { columns } = around.look;
  const head = `${counted(read.records, 'record', 'records')} of ${counted(read.sources, 'source', 'sources')} read, ${counted(read.rejected, 'rejected', 'rejected')}, ${counted(read.unreadable, 'unreadable', 'unreadable')}.`;
  const tail =
    found.length === 0
      ? 'Nothing in them that the schemas lack.'
      : 'Names, types and counts only; no values. Names that look like data are shown as their kind, e.g. {guid}. Read it before you send it.';
  const more =
    notShown === 0
      ? ''
      : `${counted(notShown, 'further observation was', 'further observations were')} beyond the limit of 2,000 kinds and left out.`;
  const paragraphs = [head, tail, more]
    .filter((text) => text !== '')
    .flatMap((text) => wrapWide(text, columns));
  await around.out.write(`${paragraphs.join('\n')}\n${observationText(found, columns)}`);
  return reading.exitCode();
}
