import { resolve } from 'node:path';
import type { ReportBuilder } from '@timeofclick/core/report';
import { readReport } from '@timeofclick/node';
import type { Options } from '../command-line/parse-arguments.ts';
import type { Surroundings } from '../surroundings.ts';
import { keepYoungSpaceSmall } from '../young-space.ts';
import { numberOf } from './filters.ts';
import { Notices } from './notices.ts';

/** All clicks of the inputs of a command. */
export interface ClicksRead {
  readonly builder: ReportBuilder;
  /** Whether there is anything to report on. */
  readonly anyRecord: boolean;
  /** 0, 1 when nothing could be read, 2 when a named file could not be opened. */
  readonly exitCode: 0 | 1 | 2;
}

/**
 * Reads all inputs, on as many threads as pay or as `--workers` says, and tells what could not be
 * read.
 * @param except a file that is no input, wherever it is found
 */
export async function readClicks(
  inputs: readonly string[],
  around: Surroundings,
  options: Options,
  hash: boolean,
  except?: string,
): Promise<ClicksRead> {
  const notices = new Notices(inputs, around, true);
  const excepted = except === undefined ? null : resolve(except);
  keepYoungSpaceSmall();
  const builder = await readReport(inputs, {
    hash,
    strict: options.strict === true,
    workers: numberOf(options, 'workers') ?? 'auto',
    signal: around.signal,
    onProgress: notices.progress.show,
    onOpenError: (error) => notices.notOpened(error),
    onSource: (source) => notices.wholeSource(source),
    ...(excepted === null ? {} : { except: (path: string) => resolve(path) === excepted }),
  });
  notices.end();
  return { builder, anyRecord: notices.anyRecord(), exitCode: notices.exitCode() };
}
