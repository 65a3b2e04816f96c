import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { sourceOf } from '../../test/read-text.ts';
import type { OpenedSource } from '../read/open-source.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import type { Helper } from './asked-helper.ts';
import { helpWithReport } from './help-with-report.ts';
import { type ReportReadOptions, readReportOf } from './read-report.ts';
import type { ReadingTask } from './reading-task.ts';

/** What stands in an input: lines, more of a name, or that it cannot be opened. */
interface Input {
  readonly name: string;
  readonly text: string;
  readonly fails?: boolean;
  readonly onlyHere?: boolean;
}

const click = (id: number, more: object = {}) =>
  JSON.stringify({
    Id: `3f2a7c11-58d0-4b7e-9c1d-${String(id).padStart(12, '0')}`,
    RecordType: 41,
    Operation: 'TIUrlClickData',
    UserId: `person${id % 3}@contoso.com`,
    TimeOfClick: `2026-03-03T09:00:0${id % 10}`,
    Url: 'https://payroll.fabrikam.example/s/1',
    ...more,
  });

const anyLine = fc.oneof(
  { weight: 4, arbitrary: fc.nat(12).map((id) => click(id)) },
  fc.nat(12).map((id) => click(id, { UserIp: '203.0.113.7' })),
  fc.constantFrom('{"RecordType":8,"Operation":"Add user."}', '{"cut":', '[7]', '"word"', ''),
);
const anyInput: fc.Arbitrary<Input> = fc.record({
  name: fc.constantFrom('a.json', 'b.json', 'c.json'),
  text: fc.array(anyLine, { maxLength: 12 }).map((lines) => lines.join('\n')),
  fails: fc.nat(9).map((n) => n === 0),
  onlyHere: fc.nat(4).map((n) => n === 0),
});

async function* opened(input: Input): AsyncGenerator<OpenedSource> {
  if (input.fails === true) throw new Error(`no ${input.name}`);
  yield sourceOf(input.text, input.name);
}

async function* tasksOf(inputs: readonly Input[]): AsyncGenerator<ReadingTask> {
  for (const input of inputs) {
    async function* open(onOpenError: ReportReadOptions['onOpenError']) {
      try {
        yield* opened(input);
      } catch (error) {
        if (!onOpenError) throw error;
        onOpenError(error as Error, input.name);
      }
    }
    const message = input.onlyHere === true ? null : input;
    yield { size: input.text.length, message, open };
  }
}

const never = new Promise<never>(() => {});

/** A helper in this thread: what is sent is copied all the same. */
function startHelper(broken: Promise<never> = never): Helper {
  const { port1: port, port2 } = new MessageChannel();
  helpWithReport(port2, () => (input) => opened(input as Input));
  return { port, broken, stop: async () => {} };
}

const runtime = { cores: () => 4, startHelper: () => startHelper() };

/** Everything that can be seen of a reading, as text. */
async function seen(inputs: readonly Input[], workers: number): Promise<string> {
  const told: unknown[] = [];
  const builder = await readReportOf(tasksOf(inputs), runtime, {
    workers,
    onOpenError: (error, input) => told.push([error.message, input]),
    onSource: ({ summary, firstBad }) => {
      // Which copy of a record was the first one depends on the thread.
      const { activities, duplicates, ...counts } = summary.counts;
      told.push({ ...summary, counts: { ...counts, told: activities + duplicates } }, firstBad);
    },
  });
  return textOf(builder, told);
}

function textOf(builder: ReportBuilder, told: readonly unknown[]): string {
  return JSON.stringify([builder.build(), builder.people(), told], null, 1);
}

const three = [1, 2, 3].map((id) => ({ name: `${id}.json`, text: click(id) }));

test('any inputs, on any number of threads, give the same report and tellings', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyInput, { maxLength: 8 }),
      fc.integer({ min: 2, max: 4 }),
      async (inputs, workers) => {
        expect(await seen(inputs, workers)).toBe(await seen(inputs, 1));
      },
    ),
    { numRuns: 150 },
  );
});

test.each([
  ['starts no helper for less than has been read until it would pay', 9, 0],
  ['starts one while as much is left', 10, 1],
])('auto %s', async (_, count, helpers) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const other = JSON.stringify({ RecordType: 8, Operation: 'Add user.' });
  const inputs = Array.from({ length: count }, (__, at) => ({ name: `${at}.json`, text: other }));
  async function* tasks(): AsyncGenerator<ReadingTask> {
    for await (const task of tasksOf(inputs)) {
      const open = (onOpenError: ReportReadOptions['onOpenError']) => {
        vi.advanceTimersByTime(100);
        return task.open(onOpenError);
      };
      yield { ...task, open };
    }
  }
  const start = vi.fn(() => startHelper());
  try {
    const at = { cores: () => 2, startHelper: start };
    const builder = await readReportOf(tasks(), at, { workers: 'auto' });
    expect(builder.build().read.records).toBe(count);
    expect(start).toHaveBeenCalledTimes(helpers);
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  ['each for itself', 200_000, ['40']],
  ['small ones together', 1, ['40', '30', '20', '10']],
])('helpers are asked for what they can do, the largest first, %s', async (_, times, first) => {
  const asked: string[][] = [];
  const inputs = [10, 30, 20, 50, 40].map((lines) => ({
    name: String(lines),
    text: `${click(lines)}\n`.repeat(lines),
  }));
  const watched = (): Helper => {
    const helper = startHelper();
    const { port } = helper;
    return {
      ...helper,
      port: {
        addEventListener: port.addEventListener.bind(port),
        start: () => port.start(),
        close: () => port.close(),
        postMessage: (message, transfer) => {
          const request = message as { kind: string; inputs?: readonly Input[] };
          if (request.kind === 'read') asked.push(request.inputs?.map(({ name }) => name) ?? []);
          port.postMessage(message, transfer);
        },
      },
    };
  };
  const options = { workers: 2 };
  async function* tasks(): AsyncGenerator<ReadingTask> {
    for await (const task of tasksOf(inputs)) yield { ...task, size: task.size * times };
  }
  const builder = await readReportOf(tasks(), { cores: () => 2, startHelper: watched }, options);
  expect(builder.build().read).toMatchObject({ activities: 5, duplicates: 145 });
  expect(asked[0]).toEqual(first);
  expect(asked.flat()).toEqual(asked.flat().sort().reverse());
});

const other = `{"RecordType":8,"Operation":"Add user.","Target":"${'x'.repeat(20_000)}"}`;

test.each([
  ['clicks alone need no help', '', false],
  ['few clicks among other records do', `\n${other}`, true],
])('auto: %s', async (_, more, helps) => {
  const inputs = [1, 2, 3, 4, 5, 6].map((id) => ({
    name: `${id}.json`,
    text: `${click(id)}${more}\n`,
  }));
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
  let started = 0;
  const counted = (): Helper => {
    started++;
    return startHelper();
  };
  const builder = await readReportOf(
    tasksOf(inputs),
    { cores: () => 2, startHelper: counted },
    { workers: 'auto' },
  );
  vi.restoreAllMocks();
  expect(started).toBe(helps ? 1 : 0);
  expect(builder.activities).toBe(6);
});

describe('what goes wrong', () => {
  const read = (options: ReportReadOptions, helper = runtime.startHelper) =>
    readReportOf(
      tasksOf(three),
      { cores: () => 2, startHelper: helper },
      { workers: 2, ...options },
    );

  test('a thread that breaks is what it rejects with', async () => {
    const broken = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('out of memory')), 0);
    });
    const silent = (): Helper => ({ ...startHelper(broken), port: new MessageChannel().port1 });
    await expect(read({}, silent)).rejects.toThrow('out of memory');
  });

  test('an input that cannot be opened rejects with its own error', async () => {
    const inputs = [...three, { name: 'gone.json', text: click(9).repeat(9), fails: true }];
    const reading = readReportOf(tasksOf(inputs), runtime, { workers: 3 });
    await expect(reading).rejects.toThrow('no gone.json');
  });

  test('an error in the middle of a source is told by the helper', async () => {
    const failing = (): Helper => {
      const { port1: port, port2 } = new MessageChannel();
      helpWithReport(port2, () => () => [
        { name: 'x', bytes: { readInto: () => Promise.reject(new Error('disk on fire')) } },
      ]);
      return { port, broken: never, stop: async () => {} };
    };
    await expect(read({}, failing)).rejects.toThrow('disk on fire');
  });

  test('callbacks that throw reject it, wherever the source was read', async () => {
    const fail = (): never => {
      throw new Error('no more');
    };
    await expect(read({ onProgress: fail })).rejects.toThrow('no more');
    await expect(read({ onSource: fail })).rejects.toThrow('no more');
  });

  test.each([0, -1, 1.5, Number.NaN])('%s workers is a RangeError', async (workers) => {
    await expect(read({ workers })).rejects.toThrow(RangeError);
    await expect(read({ since: 'soon' })).rejects.toThrow(RangeError);
  });
});

test('an abort rejects with its reason and stops every helper, wherever it comes', async () => {
  const inputs = Array.from({ length: 40 }, (_, at) => ({
    name: `${at}.json`,
    text: `${click(at)}\n`.repeat(20),
  }));
  for (const turns of [0, 1, 2, 3, 5, 8, 13, 21, 34]) {
    const controller = new AbortController();
    let running = 0;
    const startHelper_ = (): Helper => {
      running++;
      return { ...startHelper(), stop: async () => void running-- };
    };
    const reading = readReportOf(
      tasksOf(inputs),
      { cores: () => 3, startHelper: startHelper_ },
      { workers: 3, signal: controller.signal },
    );
    reading.catch(() => {});
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    const reason = new Error('enough');
    controller.abort(reason);
    const ended = await reading.catch((error: unknown) => error);
    if (ended instanceof Error) expect(ended).toBe(reason);
    expect(running).toBe(0);
  }
});

test('with a memory of keys of its own, everything is read here', async () => {
  const keys: string[] = [];
  const startNone = (): Helper => {
    throw new Error('no helper is wanted');
  };
  await readReportOf(
    tasksOf(three),
    { cores: () => 4, startHelper: startNone },
    { workers: 4, seen: { add: (key) => keys.push(key) > 0 } },
  );
  expect(keys).toHaveLength(3);
});
