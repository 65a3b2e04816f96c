import type {
  ClickFilters,
  OutcomeFilter,
  PersonRow,
  ReportBuilder,
} from '@timeofclick/core/report';
import type { CommandArguments } from '../command-line/parse-arguments.ts';
import { filtersOf, textOf, zoneOf } from '../input/filters.ts';
import { inputsOf } from '../input/inputs.ts';
import { readClicks } from '../input/read-clicks.ts';
import { peopleCsv } from '../people/people-csv.ts';
import { peopleTable } from '../people/people-table.ts';
import { pageOf } from '../report/page.ts';
import type { Surroundings } from '../surroundings.ts';

export async function run(given: CommandArguments, around: Surroundings): Promise<number> {
  const { options } = given;
  const zone = zoneOf(options);
  const filters = filtersOf(options, zone);
  const outcome = textOf(options, 'outcome') as OutcomeFilter | undefined;
  // Nothing of a hash is printed here.
  const reading = await readClicks(inputsOf(given, around), around, options, false);
  const people = reading.builder.people({
    ...filters,
    ...(outcome === undefined ? {} : { outcome }),
  });
  const defang = options['no-defang'] !== true;
  const to = textOf(options, 'to') ?? 'table';
  if (to === 'json') await writeJson(people, around);
  else if (to === 'csv') await around.out.write(peopleCsv(people, { zone, defang }));
  else if (reading.anyRecord) {
    const page = pageOf({ look: around.look, zone, defang, period: periodOf(people) });
    await around.out.write(
      peopleTable(page, people, hintOf(reading.builder, filters, people.length)),
    );
  }
  return reading.exitCode;
}

/** Why nobody is listed, or how to list fewer. */
function hintOf(builder: ReportBuilder, filters: ClickFilters, people: number): string | null {
  if (people === 0) {
    const { notes } = builder.build({ ...filters, top: 0 });
    const reason = notes.find(({ code }) => code === 'no-click-records');
    return reason?.text ?? 'No person has clicks of this outcome.';
  }
  const narrowed = ['domain', 'url', 'message'].some((name) => name in filters);
  return narrowed
    ? null
    : 'All links that were clicked, ordinary ones too: --domain HOST narrows it.';
}

/** One person a line: readable, and easy to compare. */
async function writeJson(people: readonly PersonRow[], around: Surroundings): Promise<void> {
  const lines = people.map((row) => `  ${JSON.stringify(row)}`);
  await around.out.write(lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`);
}

function periodOf(people: readonly PersonRow[]): { first: string | null; last: string | null } {
  const times = people
    .flatMap(({ first, last }) => [first, last])
    .filter((time) => time !== null)
    .sort();
  return { first: times[0] ?? null, last: times.at(-1) ?? null };
}
