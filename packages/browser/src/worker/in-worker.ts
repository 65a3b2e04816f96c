import { eachInput, rememberItem } from '@timeofclick/core/open';
import type { Progress, ReadItem, Seen } from '@timeofclick/core/read';
import { type Report, ReportBuilder, type SourceReading } from '@timeofclick/core/report';
import type { Input, OpenOptions } from '../inputs.ts';
import { Mailbox } from './mailbox.ts';
import type {
  HelpMessage,
  Job,
  PageMessage,
  SentOptions,
  StartMessage,
  WorkerMessage,
} from './messages.ts';
import { sentInputs } from './sent-inputs.ts';

/** Options of all jobs together, as the page has them. */
export interface JobOptions extends SentOptions {
  readonly worker?: Workers;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly seen?: Seen;
  readonly onSource?: (source: SourceReading) => void;
}

type Workers = NonNullable<OpenOptions['worker']>;

/** Has a worker read, and yields what it sends. Ends the work there when the caller stops early. */
export async function* readInWorker(
  worker: Workers,
  job: 'activities' | 'records',
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

/** Has workers read, and the first of them make the report. */
export async function reportInWorker(
  worker: Workers,
  inputs: Input | Iterable<Input>,
  options: JobOptions,
): Promise<Report> {
  const { report } = await resultOf(workIn(worker, 'report', inputs, options));
  if (report === undefined) throw new Error('the worker made no report');
  return report;
}

/** Has workers read, and takes over what reports are made of. */
export async function readReportInWorker(
  worker: Workers,
  inputs: Input | Iterable<Input>,
  options: JobOptions,
): Promise<ReportBuilder> {
  const { state } = await resultOf(workIn(worker, 'builder', inputs, options));
  return ReportBuilder.merge(state === undefined ? [] : [state]);
}

type Result = Extract<WorkerMessage, { kind: 'result' }>;

async function resultOf(messages: AsyncIterable<WorkerMessage>): Promise<Result> {
  for await (const message of messages) if (message.kind === 'result') return message;
  throw new Error('the worker gave no result');
}

async function* workIn(
  given: Workers,
  job: Job,
  inputs: Input | Iterable<Input>,
  { worker: _, signal, onProgress, seen, onSource, ...options }: JobOptions,
): AsyncGenerator<WorkerMessage> {
  signal?.throwIfAborted();
  const { port1: port, port2 } = new MessageChannel();
  const [worker, ...others] = Symbol.iterator in given ? given : [given];
  const isReport = job === 'report' || job === 'builder';
  const helping = isReport ? others : [];
  const mailbox = new Mailbox([worker, ...helping], port, signal);
  const send = (message: PageMessage) => port.postMessage(message);
  try {
    const sent = sentInputs(eachInput<Input>(inputs));
    const helpers = helping.map(portTo);
    const start: StartMessage = {
      timeofclick: 'start',
      job,
      inputs: sent.inputs,
      options,
      asksSeen: seen !== undefined,
      tellsProgress: onProgress !== undefined,
      tellsSources: onSource !== undefined,
      helpers,
    };
    worker.postMessage(start, [port2, ...helpers, ...sent.streams]);
    for (;;) {
      const message = await mailbox.next();
      if (message.kind === 'failed') throw message.error;
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'source') onSource?.(message.source);
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

/** Makes a worker a helper of the one that gets this port. */
function portTo(helper: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const help: HelpMessage = { timeofclick: 'help' };
  helper.postMessage(help, [port2]);
  return port1;
}
