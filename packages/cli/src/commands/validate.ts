import type { Issue } from '@timeofclick/core';
import type { At, ReadItem } from '@timeofclick/core/read';
import type { CommandArguments } from '../command-line/parse-arguments.ts';
import { textOf } from '../input/filters.ts';
import { inputsOf, readInputs } from '../input/inputs.ts';
import { counted, type Page, pageOf } from '../report/page.ts';
import type { Surroundings } from '../surroundings.ts';
import { numberText } from '../terminal/number-text.ts';
import { IssueGroups } from '../validate/issue-groups.ts';
import { sourceText } from '../validate/validation-text.ts';

export async function run(given: CommandArguments, around: Surroundings): Promise<number> {
  const profile = textOf(given.options, 'profile') === 'documented' ? 'documented' : 'observed';
  const json = given.options.json === true;
  const reading = readInputs(inputsOf(given, around), around, {
    records: { profile },
    hash: false,
    tellBad: false,
  });
  const bad = json
    ? await writeJson(reading.items, profile, around)
    : await writeText(reading.items, around);
  const code = reading.exitCode();
  return code === 0 && bad > 0 ? 1 : code;
}

/** @returns the number of rejected and unreadable records */
async function writeText(items: AsyncGenerator<ReadItem>, around: Surroundings): Promise<number> {
  const page: Page = pageOf({
    look: around.look,
    zone: 'UTC',
    defang: true,
    period: { first: null, last: null },
  });
  let groups = new IssueGroups();
  const total = { sources: 0, records: 0, bad: 0 };
  for await (const item of items) {
    if (item.kind !== 'source') {
      for (const issue of item.issues) groups.add(issue, item.at);
      continue;
    }
    const { counts } = item.source;
    total.sources += 1;
    total.records += counts.records;
    total.bad += counts.rejected + counts.unreadable;
    if (!(await around.out.write(sourceText(page, item.source, groups.sorted())))) return total.bad;
    groups = new IssueGroups();
  }
  if (total.sources > 1) {
    await around.out.write(
      `${counted(total.sources, 'source', 'sources')}, ${counted(total.records, 'record', 'records')}, ${numberText(total.bad)} bad\n`,
    );
  }
  return total.bad;
}

/** One document, written as it is found: a large input has more issues than memory. */
async function writeJson(
  items: AsyncGenerator<ReadItem>,
  profile: string,
  around: Surroundings,
): Promise<number> {
  let bad = 0;
  let files = '';
  let issues = '';
  await around.out.write(`{"profile":${JSON.stringify(profile)},"files":[`);
  for await (const item of items) {
    if (item.kind === 'source') {
      const { name, framing, shapes, counts, deviations } = item.source;
      bad += counts.rejected + counts.unreadable;
      const { outsidePeriod: _, ...told } = counts;
      const head = JSON.stringify({ name, framing, shapes, counts: told, deviations });
      const start = issues === '' ? `${files}\n{"issues":[` : '';
      await around.out.write(`${start}],${head.slice(1)}`);
      files = ',';
      issues = '';
      continue;
    }
    for (const issue of item.issues) {
      const start = issues === '' ? `${files}\n{"issues":[` : issues;
      issues = ',';
      await around.out.write(`${start}\n${JSON.stringify(placed(item.kind, issue, item.at))}`);
    }
  }
  await around.out.write('\n]}\n');
  return bad;
}

function placed(
  kind: string,
  { code, severity, path, params }: Issue,
  { index, line, nth, byteOffset }: At,
): object {
  return { kind, code, severity, path, params, at: { index, line, nth, byteOffset } };
}
