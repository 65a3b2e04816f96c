import { type AdapterCheck, type AdapterUnderTest, equal, type SeenItem } from './adapter-check.ts';
import { clickLines } from './click-lines.ts';
import { gzipped } from './make-packed.ts';

// Every runtime has these; core and this package use no runtime's types.
declare const AbortController: new () => { readonly signal: object; abort(reason: unknown): void };
declare const ReadableStream: new (source: object) => object;
declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;
interface StreamController {
  enqueue(chunk: Uint8Array): void;
}

/** Milliseconds within which an abort must have come through. */
const PROMPTLY = 1000;
const REASON: object = { why: 'the user changed her mind' };

/** Aborting and stopping early, at any point: the reason comes back, and nothing stays open. */
export const abortChecks: readonly AdapterCheck[] = [
  {
    name: 'aborted before it begins',
    run: async (adapter) => {
      const controller = new AbortController();
      controller.abort(REASON);
      const stream = new HangingStream(clickLines(0, 1));
      await rejectsWithReason(adapter, stream.stream, controller.signal, () => {});
    },
  },
  abortedWhileWaiting('for the first bytes', async () => new Uint8Array(0)),
  abortedWhileWaiting('for the second byte', async () => clickLines(0, 1).slice(0, 1)),
  abortedWhileWaiting('in the middle of a record', async () => clickLines(0, 9).slice(0, -20)),
  abortedWhileWaiting('in gzip', async () => (await gzipped(clickLines(0, 99))).slice(0, -20)),
  abortedWhileWaiting('in a ZIP', async () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])),
  {
    name: 'aborted between two items',
    run: async (adapter) => {
      const controller = new AbortController();
      const input = adapter.inputOf(clickLines(0, 5000));
      await rejectsWithReason(adapter, input, controller.signal, (item, count) => {
        if (count === 3) controller.abort(REASON);
        if (count > 3) throw new Error(`item ${count} (${item.kind}) came after the abort`);
      });
    },
  },
  {
    name: 'aborted while all is in memory',
    run: async (adapter) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(REASON), 60);
      const bytes = new Uint8Array(300_000_000).fill(10);
      await rejectsWithReason(adapter, bytes, controller.signal, () => {});
    },
  },
  {
    name: 'left early: the stream is cancelled',
    run: async (adapter) => {
      const stream = new HangingStream(clickLines(0, 50));
      for await (const item of adapter.readActivities(stream.stream, {})) {
        equal('the first item', item.kind, 'activity');
        break;
      }
      await stream.isCancelled();
    },
  },
  {
    name: 'progress ends with all bytes and records',
    run: async (adapter) => {
      const bytes = clickLines(0, 300);
      const told: { bytes: number; records: number }[] = [];
      const onProgress = (progress: (typeof told)[number]) => told.push(progress);
      for await (const _ of adapter.readActivities(adapter.inputOf(bytes), { onProgress }));
      const { bytes: read, records } = told.at(-1) ?? { bytes: 0, records: 0 };
      equal('the last progress', [read, records], [bytes.length, 300]);
    },
  },
];

function abortedWhileWaiting(
  where: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): AdapterCheck {
  return {
    name: `aborted while it waits ${where}`,
    run: async (adapter) => {
      const stream = new HangingStream(await make());
      const controller = new AbortController();
      setTimeout(() => controller.abort(REASON), 30);
      await rejectsWithReason(adapter, stream.stream, controller.signal, () => {});
      await stream.isCancelled();
    },
  };
}

async function rejectsWithReason(
  adapter: AdapterUnderTest,
  input: unknown,
  signal: object,
  onItem: (item: SeenItem, count: number) => void,
): Promise<void> {
  const started = Date.now();
  let count = 0;
  let thrown: unknown = 'nothing';
  try {
    for await (const item of adapter.readActivities(input, { signal })) onItem(item, ++count);
  } catch (error) {
    thrown = error;
  }
  if (thrown !== REASON) throw new Error(`it rejected with ${thrown}, not with the reason`);
  if (Date.now() - started > PROMPTLY) throw new Error(`it took ${Date.now() - started} ms`);
}

/** Gives some bytes, then nothing more, for ever. */
class HangingStream {
  #cancelled: () => void = () => {};
  readonly #whenCancelled: Promise<string> = new Promise((resolve) => {
    this.#cancelled = () => resolve('cancelled');
  });
  readonly stream: object;

  constructor(bytes: Uint8Array) {
    this.stream = new ReadableStream({
      start: (controller: StreamController) => {
        if (bytes.length > 0) controller.enqueue(bytes);
      },
      cancel: () => this.#cancelled(),
    });
  }

  async isCancelled(): Promise<void> {
    const late = new Promise<string>((resolve) =>
      setTimeout(() => resolve('still open'), PROMPTLY),
    );
    equal('the stream', await Promise.race([this.#whenCancelled, late]), 'cancelled');
  }
}
