import { type Progress, readActivitiesOf, readRecordsOf, type Seen } from '@timeofclick/core/read';
import { reportOf } from '@timeofclick/core/report';
import { openInputs } from '../open-inputs.ts';
import { Batches } from './batches.ts';
import type { PageMessage, StartMessage, WorkerMessage } from './messages.ts';

/** Does in this worker what pages ask for, several things at once if asked. */
export function serve(scope: EventTarget): void {
  scope.addEventListener('message', (event) => {
    const { data, ports } = event as MessageEvent<StartMessage>;
    const [port] = ports;
    if (data?.timeofclick === 'start' && port) void work(data, port);
  });
}

async function work(start: StartMessage, port: MessagePort): Promise<void> {
  const send = (message: WorkerMessage) => port.postMessage(message);
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
    const sources = openInputs(start.inputs, options);
    if (start.job === 'report') {
      send({ kind: 'result', report: await reportOf(sources, options) });
    } else {
      const read = start.job === 'records' ? readRecordsOf : readActivitiesOf;
      for await (const item of read(sources, options)) await batches.add(item, abort.signal);
      batches.flush();
      send({ kind: 'result', report: null });
    }
  } catch (error) {
    send({ kind: 'failed', error });
  } finally {
    // Messages on their way still arrive.
    port.close();
  }
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
