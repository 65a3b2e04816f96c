import type { Readable } from 'node:stream';
import type { ProgressStream } from './output/progress.ts';
import { streamOutput, type TextOutput } from './output/text-output.ts';
import { type Look, lookOf } from './terminal/look.ts';

/** Everything a command touches outside itself. */
export interface Surroundings {
  readonly version: string;
  /** What to type before a command to get here again: "timeofclick", or "npx timeofclick". */
  readonly command: readonly string[];
  readonly out: TextOutput;
  readonly look: Look;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly errors: ProgressStream;
  /** Aborted when nobody reads the output any longer. */
  readonly signal: AbortSignal;
}

/** The surroundings of this process. */
export function processSurroundings(version: string): Surroundings {
  const gone = new AbortController();
  return {
    version,
    command: process.env.npm_execpath === undefined ? ['timeofclick'] : ['npx', 'timeofclick'],
    out: streamOutput(process.stdout, () => gone.abort()),
    look: lookOf(process.stdout, process.env),
    // Opened only for who reads it.
    get input() {
      return process.stdin;
    },
    errors: process.stderr,
    signal: gone.signal,
  };
}
