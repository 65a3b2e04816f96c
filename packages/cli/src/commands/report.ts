import type { OutcomeFilter } from '@timeofclick/core/report';
import type { CommandArguments } from '../command-line/parse-arguments.ts';
import { refuseHtmlTarget } from '../html/html-target.ts';
import { filtersOf, filterWords, numberOf, textOf, zoneOf } from '../input/filters.ts';
import { inputsOf } from '../input/inputs.ts';
import { readClicks } from '../input/read-clicks.ts';
import { type Answer, answerOf, type Question } from '../report/answer.ts';
import { fullReport, overview } from '../report/terminal-report.ts';
import type { Surroundings } from '../surroundings.ts';

export async function run(given: CommandArguments, around: Surroundings): Promise<number> {
  const { options } = given;
  const zone = zoneOf(options);
  const top = numberOf(options, 'top');
  const outcome = textOf(options, 'outcome') as OutcomeFilter | undefined;
  const filters = { ...filtersOf(options, zone), ...(outcome === undefined ? {} : { outcome }) };
  const html = textOf(options, 'html');
  if (html !== undefined) await refuseHtmlTarget(html);
  const inputs = inputsOf(given, around);
  // The page may lie in a folder that is read: what an earlier run wrote is no export.
  const reading = await readClicks(inputs, around, options, options['no-hash'] !== true, html);
  const { builder } = reading;
  const question: Question = {
    builder,
    filters,
    zone,
    top,
    look: around.look,
    defang: options['no-defang'] !== true,
    asked: { command: around.command, inputs, filters: filterWords(options) },
  };
  if (options.json === true) {
    const report = builder.build({ ...filters, tz: zone, ...(top === undefined ? {} : { top }) });
    await around.out.write(`${JSON.stringify(report, null, 2)}\n`);
  }
  if (reading.anyRecord && (options.json !== true || html !== undefined)) {
    const answer = answerOf(question);
    if (options.json !== true) await around.out.write(terminalText(answer));
    if (html !== undefined) {
      // Drawing takes more code than all the rest: only who asks for it waits for it.
      const { writeHtmlReport } = await import('../html/write-html-report.ts');
      await writeHtmlReport(html, question, answer);
    }
  }
  return reading.exitCode;
}

function terminalText({ page, report, host, people, next }: Answer): string {
  return people === null
    ? overview(page, report, host, next)
    : fullReport(page, report, people, next);
}
