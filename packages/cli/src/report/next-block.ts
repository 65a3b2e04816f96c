import { existsSync } from 'node:fs';
import type { PersonRow, Report } from '@timeofclick/core';
import { commandLine } from './shell-quote.ts';

/** What was asked, so that what comes next can ask it again. */
export interface Asked {
  readonly command: readonly string[];
  readonly inputs: readonly string[];
  /** Filters as words of a command line. */
  readonly filters: readonly string[];
}

/** After the list of campaigns: the worst one in full. */
export function nextOfOverview(report: Report, asked: Asked): readonly string[] {
  const worst = report.campaigns.find(({ domain, warned }) => warned && isHost(domain));
  if (worst === undefined || !canReadAgain(asked)) return [];
  return [
    commandLine([
      ...asked.command,
      'report',
      ...asked.inputs,
      ...asked.filters,
      '--domain',
      worst.domain,
    ]),
  ];
}

/** After the full picture: the call list, and the row that decides the most doubtful person. */
export function nextOfReport(
  report: Report,
  doubtful: PersonRow | undefined,
  asked: Asked,
): readonly string[] {
  const [campaign] = report.campaigns;
  const narrow =
    report.lengths.campaigns === 1 &&
    campaign !== undefined &&
    isHost(campaign.domain) &&
    !asked.filters.includes('--domain')
      ? ['--domain', campaign.domain]
      : [];
  const lines: string[] = [];
  if (report.people.total > 0 && canReadAgain(asked)) {
    lines.push(
      `${commandLine([...asked.command, 'people', ...asked.inputs, ...asked.filters, ...narrow, '--to', 'csv'])} > people.csv`,
    );
  }
  // Entries of archives and standard input are no files to open again.
  if (doubtful !== undefined && existsSync(doubtful.worst.at.source)) {
    const { source, line, nth } = doubtful.worst.at;
    lines.push(
      commandLine([
        ...asked.command,
        'explain',
        source,
        '--line',
        nth > 1 ? `${line}#${nth}` : String(line),
      ]),
    );
  }
  return lines;
}

function canReadAgain({ inputs }: Asked): boolean {
  return !inputs.includes('-');
}

function isHost(domain: string): boolean {
  return /^[a-z0-9.-]+$/.test(domain);
}
