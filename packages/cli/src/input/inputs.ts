import type { ReadItem } from '@timeofclick/core/read';
import { readActivities, readRecords } from '@timeofclick/node';
import type { CommandArguments } from '../command-line/parse-arguments.ts';
import { UsageError } from '../command-line/usage-error.ts';
import type { Surroundings } from '../surroundings.ts';
import { Notices } from './notices.ts';

/** Everything read from the inputs of a command, and what that means for its exit code. */
export interface Reading {
  readonly items: AsyncGenerator<ReadItem>;
  /** After the last item: 0, 1 when nothing could be read, 2 when a named file could not be opened. */
  exitCode(): 0 | 1 | 2;
}

/** How a command wants its inputs. */
export interface ReadingOptions {
  /** Every record, parsed; else activities. */
  readonly records?: { readonly profile: 'observed' | 'documented' };
  readonly hash: boolean;
  readonly strict?: boolean;
  /** The first instant of clicks that count, and the first that does not. */
  readonly since?: string | Date;
  readonly until?: string | Date;
  /** Says on standard error which bytes could not be read. Commands that print them anyway do not ask for it. */
  readonly tellBad: boolean;
}

/**
 * The inputs of a command: its operands, or standard input when there are none.
 * @throws UsageError when there is no operand and standard input is a terminal
 */
export function inputsOf(given: CommandArguments, around: Surroundings): readonly string[] {
  if (given.operands.length > 0) return given.operands;
  if (around.input.isTTY === true) {
    throw new UsageError('nothing to read: give a FILE, a DIR, or - for standard input');
  }
  return ['-'];
}

/** Reads inputs one after the other, shows progress, and tells what could not be read. */
export function readInputs(
  inputs: readonly string[],
  around: Surroundings,
  options: ReadingOptions,
): Reading {
  const notices = new Notices(inputs, around, options.tellBad);
  const { hash, records, since, until } = options;
  const settings = {
    hash,
    signal: around.signal,
    onProgress: notices.progress.show,
    onOpenError: (error: Error) => notices.notOpened(error),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
  const items =
    records === undefined
      ? readActivities(inputs, { ...settings, strict: options.strict === true })
      : readRecords(inputs, { ...settings, profile: records.profile });

  async function* watched(): AsyncGenerator<ReadItem> {
    for await (const item of items) {
      if (item.kind === 'source') {
        notices.source(item.source);
        if (item.source.framing === 'own-output') continue;
      } else if (item.kind === 'unreadable' || item.kind === 'rejected') {
        notices.bad(item);
        // Whoever asks what is wrong with the records has found some.
        if (item.kind === 'rejected' && records !== undefined) notices.readable();
      } else notices.readable();
      yield item;
    }
    notices.end();
  }

  return { items: watched(), exitCode: () => notices.exitCode() };
}
