import {
  buffersOf,
  type HelperRuntime,
  helpWithReport,
  readReportOf,
} from '@timeofclick/core/open';
import { type Progress, readActivitiesOf, readRecordsOf, type Seen } from '@timeofclick/core/read';
import type { SourceReading } from '@timeofclick/core/report';
import { messageOpener, openInputs, tasksOf } from '../open-inputs.ts';
import { Batches } from './batches.ts';
import type { HelpMessage, PageMessage, StartMessage, WorkerMessage } from './messages.ts';

/** Does in this worker what pages ask for, several things at once if asked. */
export function serve(scope: EventTarget): void {
  scope.addEventListener('message', (event) => {
    const { data, ports } = event as MessageEvent<StartMessage | HelpMessage | undefined>;
    const [port] = ports;
    if (data?.timeofclick === 'start' && port) void work(data, port);
    else if (data?.timeofclick === 'help' && port) helpWithReport(port, messageOpener);
  });
}

async function work(start: StartMessage, port: MessagePort): Promise<void> {
  const send = (message: WorkerMessage, transfer: Transferable[] = []) =>
    port.postMessage(message, transfer);
  const abort = new AbortController();
  const batches = new Batches(port);
  const seen = new AskedSeen(send);
  port.onmessage = ({ data }: MessageEvent<PageMessage>) => {
    if (data.kind === 'more') batches.more();
    else if (data.kind === 'abort') abort.abort();
    else seen.answer(data.kind === 'isNew' ? data.isNew : null);
    if (data.kind === 'abort') batches.more();
  };
  try {
    const options = {
      ...start.options,
      signal: abort.signal,
      ...(start.asksSeen ? { seen } : {}),
      ...(start.tellsProgress
        ? { onProgress: (progress: Progress) => send({ kind: 'progress', progress }) }
        : {}),
    };
    if (start.job === 'report' || start.job === 'builder') {
      const onSource = (source: SourceReading) => send({ kind: 'source', source });
      const builder = await readReportOf(tasksOf(start.inputs, options), runtimeOf(start.helpers), {
        ...options,
        workers: start.helpers.length + 1,
        ...(start.tellsSources ? { onSource } : {}),
      });
      if (start.job === 'report') send({ kind: 'result', report: builder.build(options) });
      else {
        const state = builder.toState();
        send({ kind: 'result', state }, buffersOf(state));
      }
    } else {
      const read = start.job === 'records' ? readRecordsOf : readActivitiesOf;
      const sources = openInputs(start.inputs, options);
      for await (const item of read(sources, options)) await batches.add(item, abort.signal);
      batches.flush();
      send({ kind: 'result' });
    }
  } catch (error) {
    send({ kind: 'failed', error });
  } finally {
    // Messages on their way still arrive.
    for (const used of [port, ...start.helpers]) used.close();
  }
}

/** The page watches the helpers, and ends them. */
function runtimeOf(helpers: readonly MessagePort[]): HelperRuntime {
  const waiting = [...helpers];
  return {
    cores: () => helpers.length + 1,
    startHelper() {
      const port = waiting.shift();
      if (port === undefined) return null;
      return { port, broken: new Promise<never>(() => {}), stop: async () => {} };
    },
  };
}

/** Asks the page whether a key is new. */
class AskedSeen implements Seen {
  readonly #send: (message: WorkerMessage) => void;
  #resolve: (isNew: boolean) => void = () => {};
  #reject: () => void = () => {};

  constructor(send: (message: WorkerMessage) => void) {
    this.#send = send;
  }

  add(key: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.#send({ kind: 'seen', key });
    });
  }

  answer(isNew: boolean | null): void {
    if (isNew === null) this.#reject();
    else this.#resolve(isNew);
  }
}
