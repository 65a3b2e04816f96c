import { resolve } from 'node:path';
import { escapeForTerminal } from '@timeofclick/core';
import type { Intake, ReadItem } from '@timeofclick/core/read';
import { readActivities, readRecords } from '@timeofclick/node';
import type { CommandArguments } from '../command-line/parse-arguments.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { progressOn } from '../output/progress.ts';
import type { Surroundings } from '../surroundings.ts';
import { badPlace, nothingReadText, openFailure, passedByText } from './reading-texts.ts';

/** Bad places that are told one by one; the rest is a number. */
const TOLD = 5;

/** Everything read from the inputs of a command, and what that means for its exit code. */
export interface Reading {
  readonly items: AsyncGenerator<ReadItem>;
  /** After the last item: 0, 1 when nothing could be read, 2 when a named file could not be opened. */
  exitCode(): 0 | 1 | 2;
  /** After the last item: whether there is anything to report on. */
  anyRecord(): boolean;
}

/** How a command wants its inputs. */
export interface ReadingOptions {
  /** Every record, parsed; else activities. */
  readonly records?: { readonly profile: 'observed' | 'documented' };
  readonly hash: boolean;
  readonly strict?: boolean;
  /** Gets everything while it is read; clicks that it takes from their bytes are no items then. */
  readonly into?: Intake;
  /** The first instant of clicks that count, and the first that does not. */
  readonly since?: string | Date;
  readonly until?: string | Date;
  /** A file that is no input, wherever it is found. */
  readonly except?: string;
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
  const progress = progressOn(around.errors, escapeForTerminal);
  const say = (text: string): void => {
    progress.clear();
    around.errors.write(`timeofclick: ${escapeForTerminal(text)}\n`);
  };
  const seen = { notOpened: 0, readable: false, sources: 0, bad: 0 };
  const passedBy: string[] = [];
  const settings = {
    hash: options.hash,
    signal: around.signal,
    onProgress: (at: { source: string; bytes: number; records: number }) =>
      progress.show(at.source, at.bytes, at.records),
    onOpenError: (error: Error) => {
      seen.notOpened += 1;
      say(openFailure(error));
    },
  };
  const except = options.except === undefined ? null : resolve(options.except);
  const isExcepted = (source: string): boolean => except !== null && resolve(source) === except;
  const items =
    options.records === undefined
      ? readActivities(inputs, {
          ...settings,
          strict: options.strict === true,
          ...(options.into === undefined ? {} : { into: without(options.into, isExcepted) }),
          ...(options.since === undefined ? {} : { since: options.since }),
          ...(options.until === undefined ? {} : { until: options.until }),
        })
      : readRecords(inputs, { ...settings, profile: options.records.profile });

  async function* watched(): AsyncGenerator<ReadItem> {
    for await (const item of items) {
      if (isExcepted(sourceOf(item))) continue;
      if (item.kind === 'source') {
        const { counts, framing, name } = item.source;
        if (isOwnOutput(item)) {
          passedBy.push(name);
          continue;
        }
        seen.sources += 1;
        const good = counts.records - counts.rejected - counts.unreadable;
        // An empty list is an answer, and so are records that are no clicks.
        seen.readable ||= good > 0 || (framing !== 'empty' && counts.records === 0);
      } else if (item.kind === 'unreadable' || item.kind === 'rejected') {
        seen.bad += 1;
        // Whoever asks what is wrong with the records has found some.
        seen.readable ||= item.kind === 'rejected' && options.records !== undefined;
        if (options.tellBad && seen.bad <= TOLD) say(badPlace(item));
      } else seen.readable = true;
      yield item;
    }
    progress.clear();
    if (options.tellBad && seen.bad > TOLD) {
      say(
        `${seen.bad - TOLD} more that cannot be read; all of them: timeofclick validate ${inputs.join(' ')}`,
      );
    }
    if (passedBy.length > 0) say(passedByText(passedBy, TOLD));
    // One line is enough: a bad place that was told says more than that there was nothing else.
    const told = (options.tellBad && seen.bad > 0) || passedBy.length > 0;
    if (!seen.readable && seen.notOpened === 0 && !told) say(nothingReadText(inputs, seen.sources));
  }

  return {
    items: watched(),
    anyRecord: () => seen.readable,
    exitCode: () => (seen.notOpened > 0 ? 2 : seen.readable ? 0 : 1),
  };
}

/** An intake that gets nothing of some sources, and none that the command itself wrote. */
function without(into: Intake, isExcepted: (source: string) => boolean): Intake {
  return {
    seen: into.seen,
    begin: (tenant) => {
      const records = into.begin(tenant);
      return {
        take: (raw, at) => !isExcepted(at.source) && records.take(raw, at),
        add: (item) => {
          if (!isExcepted(sourceOf(item)) && !isOwnOutput(item)) records.add(item);
        },
        tally: (summary) => records.tally(summary),
      };
    },
  };
}

function sourceOf(item: ReadItem): string {
  return item.kind === 'source' ? item.source.name : item.at.source;
}

function isOwnOutput(item: ReadItem): boolean {
  return item.kind === 'source' && item.source.framing === 'own-output';
}
