import type { Progress, ReadOptions } from '../read/read-options.ts';
import type { ReportState } from '../report/report-state.ts';
import type { PartReading, PartRequest } from './read-part.ts';
import type { SourceReading } from './source-reading.ts';

/** One end of a channel between two threads, as every runtime has it. */
export interface Port {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  /** The event has the message as its `data`; runtimes declare it differently. */
  addEventListener(type: 'message', listener: (event: object) => void): void;
  start(): void;
  close(): void;
}

/** Options that can be sent; functions and signals stay where they are. */
export type SentOptions = Omit<ReadOptions, 'signal' | 'onProgress' | 'seen' | 'into'> & {
  readonly hash?: boolean;
};

/** To a helper. All but `begin` and `stop` are answered before the next one is asked. */
export type HelperRequest =
  | { readonly kind: 'begin'; readonly options: SentOptions; readonly tellsProgress: boolean }
  /** Each the `message` of a ReadingTask. */
  | { readonly kind: 'read'; readonly inputs: readonly unknown[] }
  /** What it reads of a part is told at once, apart from all else that it read. */
  | { readonly kind: 'read-part'; readonly input: unknown; readonly part: PartRequest }
  | { readonly kind: 'finish' }
  /** Nothing more is wanted, whatever it is doing. */
  | { readonly kind: 'stop' };

/** From a helper. */
export type HelperAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** For each input its sources; null when it could not be opened, and nothing of it was read. */
  | { readonly kind: 'read'; readonly sources: readonly (readonly SourceReading[] | null)[] }
  | { readonly kind: 'read-part'; readonly part: PartReading | null }
  | { readonly kind: 'finished'; readonly state: ReportState }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Begins to take messages. */
export function onMessage<Message>(port: Port, take: (message: Message) => void): void {
  port.addEventListener('message', (event) => take((event as { data: Message }).data));
  port.start();
}
