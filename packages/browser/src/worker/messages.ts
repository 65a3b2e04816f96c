import type { Progress, ReadItem, ReadOptions, RecordsOptions } from '@timeofclick/core/read';
import type { Report, ReportOptions, ReportState, SourceReading } from '@timeofclick/core/report';
import type { Input } from '../inputs.ts';

/** What can be asked of the worker: items, a report, or what reports are made of. */
export type Job = 'activities' | 'records' | 'report' | 'builder';

/** Options that stay in the page, since functions and signals cannot be sent. */
export type StayingOptions = 'signal' | 'onProgress' | 'seen';

export type SentOptions = Omit<ReadOptions & RecordsOptions & ReportOptions, StayingOptions> & {
  readonly hash?: boolean;
};

/** The first message, to the worker itself; it brings the port that all others go through. */
export interface StartMessage {
  readonly timeofclick: 'start';
  readonly job: Job;
  readonly inputs: readonly Input[];
  readonly options: SentOptions;
  /** Whether each key is to be asked for in the page. */
  readonly asksSeen: boolean;
  readonly tellsProgress: boolean;
  readonly tellsSources: boolean;
  /** To the workers that help with a report. */
  readonly helpers: readonly MessagePort[];
}

/** To a worker that is to help; it brings the port through which it is asked. */
export interface HelpMessage {
  readonly timeofclick: 'help';
}

/** From the page. */
export type PageMessage =
  /** The page is about to go through a batch: time to prepare the next one. */
  | { readonly kind: 'more' }
  | { readonly kind: 'abort' }
  | { readonly kind: 'isNew'; readonly isNew: boolean }
  | { readonly kind: 'seenFailed' };

/** From the worker. `result` and `failed` are the last ones. */
export type WorkerMessage =
  | { readonly kind: 'items'; readonly items: readonly ReadItem[] }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'seen'; readonly key: string }
  | { readonly kind: 'source'; readonly source: SourceReading }
  | { readonly kind: 'result'; readonly report?: Report; readonly state?: ReportState }
  | { readonly kind: 'failed'; readonly error: unknown };
