import { resolve } from 'node:path';
import { describeIssue, escapeForTerminal } from '@timeofclick/core';
import type { ReadItem, Seen } from '@timeofclick/core/read';
import { readActivities, readRecords } from '@timeofclick/node';
import type { CommandArguments } from '../command-line/parse-arguments.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { progressOn } from '../output/progress.ts';
import type { Surroundings } from '../surroundings.ts';

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
  /** Keys of activities that were read; without it the reader keeps its own. */
  readonly seen?: Seen;
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
  const items =
    options.records === undefined
      ? readActivities(inputs, {
          ...settings,
          strict: options.strict === true,
          ...(options.seen === undefined ? {} : { seen: options.seen }),
          ...(options.since === undefined ? {} : { since: options.since }),
          ...(options.until === undefined ? {} : { until: options.until }),
        })
      : readRecords(inputs, { ...settings, profile: options.records.profile });

  const except = options.except === undefined ? null : resolve(options.except);
  const isExcepted = (item: ReadItem): boolean =>
    except !== null &&
    resolve(item.kind === 'source' ? item.source.name : item.at.source) === except;

  async function* watched(): AsyncGenerator<ReadItem> {
    for await (const item of items) {
      if (isExcepted(item)) continue;
      if (item.kind === 'source') {
        seen.sources += 1;
        const { counts, framing } = item.source;
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
    // One line is enough: a bad place that was told says more than that there was nothing else.
    const told = options.tellBad && seen.bad > 0;
    if (!seen.readable && seen.notOpened === 0 && !told) say(nothingRead(inputs, seen.sources));
  }

  return {
    items: watched(),
    anyRecord: () => seen.readable,
    exitCode: () => (seen.notOpened > 0 ? 2 : seen.readable ? 0 : 1),
  };
}

function nothingRead(inputs: readonly string[], sources: number): string {
  const names = inputs.map((input) => (input === '-' ? 'standard input' : input)).join(', ');
  return sources === 0 ? `no file to read in ${names}` : `no record found in ${names}`;
}

/** "audit.json, line 3, byte 812: The bytes yield no JSON value." */
export function badPlace(item: Extract<ReadItem, { kind: 'unreadable' | 'rejected' }>): string {
  const issue = item.issues.find(({ severity }) => severity === 'error') ?? item.issues[0];
  const what = issue === undefined ? item.kind : describeIssue(issue);
  return `${placeText(item.at)}: ${what}`;
}

/** "audit.json, line 3, byte 812", or "blob.json, line 1#4, byte 812" for the fourth record of a line. */
export function placeText(at: {
  source: string;
  line: number;
  nth: number;
  byteOffset: number;
}): string {
  const nth = at.nth > 1 ? `#${at.nth}` : '';
  return `${at.source}, line ${at.line}${nth}, byte ${at.byteOffset}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'its links go round in a circle',
  EMFILE: 'too many open files',
};

function openFailure(error: NodeJS.ErrnoException): string {
  const reason = REASONS[error.code ?? ''] ?? error.message;
  return error.path === undefined ? reason : `${error.path}: ${reason}`;
}
