import type { CommandName } from './definition.ts';

/** The command line cannot be understood: one sentence, exit code 2, no stack trace. */
export class UsageError extends Error {
  /** The command whose help page would have said so. */
  readonly command: CommandName | null;

  constructor(message: string, command: CommandName | null = null) {
    super(message);
    this.name = 'UsageError';
    this.command = command;
  }
}
