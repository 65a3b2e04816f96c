/** One option of a command. */
export interface OptionDefinition {
  /** Long name without dashes: "no-defang". */
  readonly name: string;
  /** Short form without its dash: "o". */
  readonly short?: string;
  /** What stands for the value in help texts, "ZONE"; absent for a switch. */
  readonly value?: string;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  /** What holds when the option is not given, in words; help texts put it in brackets. */
  readonly standard?: string;
  /** One sentence, lower case at the start, no full stop. */
  readonly description: string;
}

/** A line to try, and what it does. */
export interface Example {
  readonly command: string;
  readonly says: string;
}

/** How many FILE arguments a command takes. */
export type Operands = 'inputs' | 'one-file' | 'optional-name';

/** Everything help texts, the parser and the reference pages need to know of a command. */
export interface CommandDefinition {
  readonly name: CommandName;
  /** What follows the command's name on its usage lines. */
  readonly usage: readonly string[];
  /** Half a line for the list of commands. */
  readonly summary: string;
  /** Paragraphs of the command's own help page. */
  readonly description: readonly string[];
  readonly operands: Operands;
  /** Options in groups, each with a heading. */
  readonly options: readonly OptionGroup[];
  readonly examples: readonly Example[];
}

/** Options that belong together. */
export interface OptionGroup {
  readonly heading: string;
  readonly options: readonly OptionDefinition[];
}

export type CommandName =
  | 'report'
  | 'people'
  | 'convert'
  | 'validate'
  | 'observe'
  | 'explain'
  | 'schema';
