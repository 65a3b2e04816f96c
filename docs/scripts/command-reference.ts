import { COMMANDS } from '../../packages/cli/src/command-line/command-definitions.ts';
import type {
  CommandDefinition,
  OptionDefinition,
} from '../../packages/cli/src/command-line/definition.ts';
import {
  cell,
  code,
  codeCell,
  heading,
  prose,
  table,
} from '../../tools/codegen/src/text/markdown-text.ts';

/** The page of all commands, from the definitions that parser and help texts read. */
export function commandReference(): string {
  const overview = table(
    ['Command', 'What it gives'],
    COMMANDS.map(({ name, summary }) => [`[${code(name)}](#${name})`, cell(summary)]),
  );
  return `${overview}\n${COMMANDS.map(section).join('')}`;
}

function section(command: CommandDefinition): string {
  const { name, usage, description, options, examples } = command;
  const usageLines = usage.map((line) => `timeofclick ${name} ${line}`).join('\n');
  const groups = options.filter((group) => group.heading !== 'Also');
  const rows = groups.flatMap((group) =>
    group.options.map((option) => [
      `<a id="${name}-${option.name}"></a>${codeCell(spelling(option))}`,
      cell(group.heading),
      cell(explanation(option)),
    ]),
  );
  return (
    heading(2, code(name), name) +
    `\`\`\`text\n${usageLines}\n\`\`\`\n\n` +
    description.map((paragraph) => `${prose(paragraph)}\n\n`).join('') +
    table(['Option', 'For', 'What it does'], rows) +
    examples.map((one) => `- ${code(one.command)}: ${prose(one.says)}\n`).join('') +
    '\n'
  );
}

function spelling({ name, short, value }: OptionDefinition): string {
  const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

function explanation({ description, choices, standard }: OptionDefinition): string {
  const remarks = [
    choices === undefined ? null : choices.join(', '),
    standard === undefined ? null : `default: ${standard}`,
  ].filter((part) => part !== null);
  return remarks.length === 0 ? description : `${description} (${remarks.join('; ')})`;
}
