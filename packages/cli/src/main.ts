import packageJson from '../package.json' with { type: 'json' };
import type { CommandDefinition, CommandName } from './command-line/definition.ts';
import { type CommandArguments, parseArguments } from './command-line/parse-arguments.ts';
import { UsageError } from './command-line/usage-error.ts';
import { streamOutput } from './output/text-output.ts';
import { processSurroundings, type Surroundings } from './surroundings.ts';

/** What a command's module offers. Each is loaded only when it is asked for: `--version` must not wait. */
interface CommandModule {
  /** @returns the exit code */
  run(given: CommandArguments, around: Surroundings): Promise<number>;
}

const MODULES: Readonly<Record<CommandName, () => Promise<CommandModule>>> = {
  report: () => import('./commands/report.ts'),
  people: () => import('./commands/people.ts'),
  convert: () => import('./commands/convert.ts'),
  validate: () => import('./commands/validate.ts'),
  observe: () => import('./commands/observe.ts'),
  explain: () => import('./commands/explain.ts'),
  schema: () => import('./commands/schema.ts'),
};

/**
 * Runs the command line.
 * @param words what follows the command's name
 * @returns 0 fine; 1 nothing could be read, or `validate` found bad records; 2 usage, or a named file cannot be opened
 */
export async function run(words: readonly string[]): Promise<number> {
  let around: Surroundings | null = null;
  try {
    const request = parseArguments(words);
    if (request.kind === 'version') return await say(`${packageJson.version}\n`);
    if (request.kind === 'help') return await say(await helpText(request.command));
    const { run: runCommand } = await MODULES[request.command.name]();
    around = processSurroundings(packageJson.version);
    const code = await runCommand(request.arguments, around);
    // Whoever reads the output may have enough of it: `| head` is no error.
    return around.signal.aborted ? 0 : code;
  } catch (error) {
    if (around?.signal.aborted === true) return 0;
    const { failureLine } = await import('./failure-line.ts');
    process.stderr.write(failureLine(error, words));
    // For us: a stack trace is nothing for users.
    if (process.env.TIMEOFCLICK_DEBUG !== undefined && !(error instanceof UsageError))
      console.error(error);
    return 2;
  }
}

async function helpText(command: CommandDefinition | null): Promise<string> {
  const { commandHelp, generalHelp } = await import('./command-line/help-text.ts');
  return command === null ? generalHelp() : commandHelp(command);
}

async function say(text: string): Promise<number> {
  await streamOutput(process.stdout, () => undefined).write(text);
  return 0;
}
