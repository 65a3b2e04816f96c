import { eachInput, rememberItem } from '@timeofclick/core/open';
import type { Progress, ReadItem, Seen } from '@timeofclick/core/read';
import type { Report } from '@timeofclick/core/report';
import type { Input } from '../inputs.ts';
import { Mailbox } from './mailbox.ts';
import type { Job, PageMessage, SentOptions, StartMessage, WorkerMessage } from './messages.ts';
import { sentInputs } from './sent-inputs.ts';

/** Options of all jobs together, as the page has them. */
export interface JobOptions extends SentOptions {
  readonly worker?: Worker;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly seen?: Seen;
}

/** Has a worker read, and yields what it sends. Ends the work there when the caller stops early. */
export async function* readInWorker(
  worker: Worker,
  job: Exclude<Job, 'report'>,
  inputs: Input | Iterable<Input>,
  options: JobOptions,
): AsyncGenerator<ReadItem> {
  for await (const message of workIn(worker, job, inputs, options)) {
    if (message.kind !== 'items') continue;
    for (const item of message.items) {
      options.signal?.throwIfAborted();
      rememberItem(item);
      yield item;
    }
  }
}

/** Has a worker read and make the report. */
export async function reportInWorker(
  worker: Worker,
  inputs: Input | Iterable<Input>,
  options: JobOptions,
): Promise<Report> {
  let report: Report | null = null;
  for await (const message of workIn(worker, 'report', inputs, options)) {
    if (message.kind === 'result') report = message.report;
  }
  if (report === null) throw new Error('the worker made no report');
  return report;
}

async function* workIn(
  worker: Worker,
  job: Job,
  inputs: Input | Iterable<Input>,
  { worker: _, signal, onProgress, seen, ...options }: JobOptions,
): AsyncGenerator<WorkerMessage> {
  signal?.throwIfAborted();
  const { port1: port, port2 } = new MessageChannel();
  const mailbox = new Mailbox(worker, port, signal);
  const send = (message: PageMessage) => port.postMessage(message);
  try {
    const sent = sentInputs(eachInput<Input>(inputs));
    const start: StartMessage = {
      timeofclick: 'start',
      job,
      inputs: sent.inputs,
      options,
      asksSeen: seen !== undefined,
      tellsProgress: onProgress !== undefined,
    };
    worker.postMessage(start, [port2, ...sent.streams]);
    for (;;) {
      const message = await mailbox.next();
      if (message.kind === 'failed') throw message.error;
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'seen')
        send({ kind: 'isNew', isNew: (await seen?.add(message.key)) ?? true });
      else {
        if (message.kind === 'items') send({ kind: 'more' });
        yield message;
        if (message.kind === 'result') return;
      }
    }
  } finally {
    send({ kind: 'abort' });
    mailbox.close();
  }
}
