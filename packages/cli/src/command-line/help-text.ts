import { COMMANDS } from './command-definitions.ts';
import type { CommandDefinition, Example, OptionDefinition } from './definition.ts';
import { wrapText } from './wrap-text.ts';

const WIDTH = 80;
/** Column at which descriptions start. */
const INDENT = 26;

/** The page of `timeofclick --help`: what each command does, what it reads, what to type first. */
export function generalHelp(): string {
  return lines([
    'timeofclick reads Microsoft 365 exports with Safe Links clicks and answers:',
    'who reached the page, who may have, who was stopped, and how sure is that?',
    '',
    'Usage: timeofclick COMMAND [FILE|DIR|-]... [options]',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`),
    '',
    'What it reads',
    ...wrapText(
      'Management Activity API blobs, Purview and Search-UnifiedAuditLog exports, Graph audit queries, Defender hunting and Event Hub rows, Sentinel tables, Safe Links detail reports, and its own output: JSON, NDJSON or CSV, also gzip, ZIP and UTF-16. The shape is told by the content, not by the name.',
      WIDTH - 2,
    ).map((line) => `  ${line}`),
    ...wrapText('A DIR is read with its subfolders; - is standard input.', WIDTH - 2).map(
      (line) => `  ${line}`,
    ),
    '',
    'Try',
    ...exampleLines([
      { command: 'timeofclick report exports/', says: 'the answer, on one screen' },
      { command: 'timeofclick people exports/ --to csv > people.csv', says: 'the call list' },
      { command: 'timeofclick help report', says: 'a command in full' },
    ]),
    '',
    'Exit code: 0 fine; 1 nothing could be read, or validate found bad records;',
    '2 the command line is wrong, or a named file cannot be opened.',
  ]);
}

/** The page of `timeofclick help COMMAND`. */
export function commandHelp(command: CommandDefinition): string {
  return lines([
    `timeofclick ${command.name}`,
    command.summary,
    '',
    ...usageLines(command),
    '',
    ...command.description.flatMap((paragraph) => [...wrapText(paragraph, WIDTH), '']),
    ...command.options.flatMap(({ heading, options }) => [
      heading,
      ...options.flatMap(optionLines),
      '',
    ]),
    'Examples',
    ...exampleLines(command.examples),
  ]);
}

function optionLines(option: OptionDefinition): readonly string[] {
  const names = `${option.short === undefined ? '' : `-${option.short}, `}--${option.name}`;
  const left = `  ${names}${option.value === undefined ? '' : ` ${option.value}`}`;
  const choices = option.choices === undefined ? '' : ` (${option.choices.join(', ')})`;
  const standard = option.standard === undefined ? '' : ` [${option.standard}]`;
  const [first = '', ...rest] = wrapText(
    `${option.description}${choices}${standard}`,
    WIDTH - INDENT,
  );
  const more = rest.map((line) => `${' '.repeat(INDENT)}${line}`);
  return left.length + 2 <= INDENT
    ? [`${left.padEnd(INDENT)}${first}`, ...more]
    : [left, `${' '.repeat(INDENT)}${first}`, ...more];
}

/** Command and explanation beside each other where all of them fit, else below each other. */
function exampleLines(examples: readonly Example[]): readonly string[] {
  const width = Math.max(...examples.map(({ command }) => command.length)) + 3;
  const fits = examples.every(({ says }) => 2 + width + says.length <= WIDTH);
  return examples.flatMap(({ command, says }) =>
    fits ? [`  ${command.padEnd(width)}${says}`] : [`  ${command}`, `      ${says}`],
  );
}

function usageLines(command: CommandDefinition): readonly string[] {
  const start = `timeofclick ${command.name} `;
  return command.usage.flatMap((usage, index) =>
    wrapText(usage, WIDTH - 7 - start.length).map((line, part) =>
      part === 0
        ? `${index === 0 ? 'Usage:' : '      '} ${start}${line}`
        : `${' '.repeat(7 + start.length)}${line}`,
    ),
  );
}

function lines(all: readonly string[]): string {
  return `${all.map((line) => line.trimEnd()).join('\n')}\n`;
}
