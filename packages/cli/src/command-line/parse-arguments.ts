import { createRequire } from 'node:module';
import { COMMANDS } from './command-definitions.ts';
import type { CommandDefinition, CommandName, OptionDefinition } from './definition.ts';
import { nearestWord } from './nearest-word.ts';
import { UsageError } from './usage-error.ts';

/** What the user asked for. */
export type Request =
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly command: CommandDefinition | null }
  | {
      readonly kind: 'run';
      readonly command: CommandDefinition;
      readonly arguments: CommandArguments;
    };

/** The arguments of a command, checked against its definition. */
export interface CommandArguments {
  readonly operands: readonly string[];
  readonly options: Options;
}

/** Required, not imported: an import of node:util makes Node load all that it has for any use of it. */
const { parseArgs }: typeof import('node:util') = createRequire(import.meta.url)('node:util');

/** Options as given, by long name: true for a switch, else the text. */
export type Options = Readonly<Record<string, string | true | undefined>>;

/** Options that stand before a command or without one. */
const GLOBAL: readonly OptionDefinition[] = [
  { name: 'help', short: 'h', description: 'this page' },
  { name: 'version', short: 'V', description: 'the version' },
];

/**
 * Reads the words after the command's name.
 * @throws UsageError with a sentence that names the nearest word, when something is unknown
 */
export function parseArguments(words: readonly string[]): Request {
  const [first, ...rest] = words;
  if (first === undefined) return { kind: 'help', command: null };
  if (first.startsWith('-') && first !== '-') {
    const { options } = parseOptions(words, GLOBAL, null);
    return options.version === true && options.help === undefined
      ? { kind: 'version' }
      : { kind: 'help', command: null };
  }
  if (first === 'help')
    return { kind: 'help', command: rest[0] === undefined ? null : commandNamed(rest[0]) };
  const command = commandNamed(first);
  const parsed = parseOptions(
    rest,
    command.options.flatMap((group) => group.options),
    command.name,
  );
  if (parsed.options.help === true) return { kind: 'help', command };
  return { kind: 'run', command, arguments: parsed };
}

function commandNamed(word: string): CommandDefinition {
  const command = COMMANDS.find((candidate) => candidate.name === word);
  if (command !== undefined) return command;
  const nearest = nearestWord(word, [...COMMANDS.map(({ name }) => name), 'help']);
  const hint =
    nearest === null
      ? `the commands are ${COMMANDS.map(({ name }) => name).join(', ')}`
      : `did you mean ${nearest}?`;
  throw new UsageError(`no command "${word}"; ${hint}`);
}

function parseOptions(
  words: readonly string[],
  definitions: readonly OptionDefinition[],
  command: CommandName | null,
): CommandArguments {
  const fail = (message: string): never => {
    throw new UsageError(message, command);
  };
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      definitions.map(({ name, short, value }) => [
        name,
        {
          type: value === undefined ? 'boolean' : 'string',
          ...(short === undefined ? {} : { short }),
        } as const,
      ]),
    ),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const options: Record<string, string | true> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const definition = definitions.find(({ name }) => name === token.name);
    if (definition === undefined) return fail(unknownOption(token.rawName, definitions));
    if (options[definition.name] !== undefined && definition.value !== undefined)
      fail(`--${definition.name} is given twice`);
    options[definition.name] = optionValue(
      definition,
      token.value,
      token.inlineValue === true,
      fail,
    );
  }
  return { operands, options };
}

function optionValue(
  definition: OptionDefinition,
  value: string | undefined,
  inline: boolean,
  fail: (message: string) => never,
): string | true {
  const { name, choices } = definition;
  if (definition.value === undefined)
    return value === undefined ? true : fail(`--${name} takes no value`);
  if (
    value === undefined ||
    value === '' ||
    (!inline && value.length > 1 && value.startsWith('-'))
  ) {
    return fail(`--${name} needs a value: --${name} ${choices?.join('|') ?? definition.value}`);
  }
  if (choices === undefined) return value;
  const choice = choices.find(
    (candidate) => candidate.toLowerCase() === value.toLowerCase().replaceAll('-', ''),
  );
  if (choice !== undefined) return choice;
  const nearest = nearestWord(value, choices);
  return fail(
    `--${name} is ${choices.join(', ')}, not "${value}"${nearest === null ? '' : `; did you mean ${nearest}?`}`,
  );
}

function unknownOption(rawName: string, definitions: readonly OptionDefinition[]): string {
  const name = rawName.replace(/^-+/, '');
  const nearest = rawName.startsWith('--')
    ? nearestWord(
        name,
        definitions.map((definition) => definition.name),
      )
    : null;
  return `no option ${rawName}${nearest === null ? '' : `; did you mean --${nearest}?`}`;
}
