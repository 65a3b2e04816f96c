import { existsSync } from 'node:fs';
import { escapeForTerminal } from '@timeofclick/core';
import { COMMANDS } from './command-line/command-definitions.ts';
import { UsageError } from './command-line/usage-error.ts';

/** The one line that says why nothing more happens, ending in a line break. */
export function failureLine(error: unknown, words: readonly string[]): string {
  if (!(error instanceof UsageError)) {
    const message = error instanceof Error ? error.message : String(error);
    return line(`timeofclick: ${message}`);
  }
  const [first = ''] = words;
  if (error.command === null && !first.startsWith('-') && existsSync(first)) {
    return line(
      `timeofclick: "${first}" is a file, not a command; try: timeofclick report ${first}`,
    );
  }
  const command = error.command ?? COMMANDS.find(({ name }) => name === first)?.name;
  const help = command === undefined ? 'timeofclick --help' : `timeofclick help ${command}`;
  return line(`timeofclick: ${error.message} (see: ${help})`);
}

function line(text: string): string {
  return `${escapeForTerminal(text)}\n`;
}
