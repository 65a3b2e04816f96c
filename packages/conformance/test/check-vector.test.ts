import { describe, expect, it } from 'vitest';
import { checkVector } from '../src/check-vector.ts';
import { type RuntimeUnderTest, runVectors } from '../src/run-vectors.ts';
import type { CheckedItem, Expected, Vector } from '../src/vector.ts';

const vector = (expected: Expected): Vector => ({ name: 'a/b', inputs: [], expected });
const issue = (severity: string, code: string) => ({
  severity,
  code,
  path: '/Url',
  params: { n: 1 },
});
const found = {
  kind: 'activity',
  activity: { url: 'x', list: [1] },
  at: { line: 3 },
  issues: [issue('warning', 'odd'), issue('info', 'said')],
};
const expectation = (about: object): Vector => vector({ items: [{ kind: 'activity', ...about }] });

describe('checkVector', () => {
  it.each([
    { activity: { url: 'x' } },
    { activity: { list: [1] }, at: { line: 3 } },
    { issues: ['warning odd /Url'], infos: ['said /Url'], params: { n: 1 } },
  ])('lets pass what agrees: %j', (about) => {
    expect(() => checkVector(expectation(about), [found])).not.toThrow();
  });

  it.each([
    [{ activity: { url: 'y' } }, 'items[0].activity.url: expected "y", found "x"'],
    [{ activity: { none: null } }, 'items[0].activity.none: is not there'],
    [{ activity: { list: [1, 2] } }, 'items[0].activity.list: expected [1,2], found [1]'],
    [{ at: { line: 4 } }, 'items[0].at.line: expected 4, found 3'],
    [{ issues: [] }, 'items[0].issues: expected [], found ["warning odd /Url"]'],
    [{ infos: [] }, 'items[0].infos: expected [], found ["said /Url"]'],
    [{ record: {} }, 'items[0].record: expected {}, found nothing'],
  ])('names what differs: %j', (about, line) => {
    expect(() => checkVector(expectation(about), [found])).toThrow(line);
  });

  it('wants every item, and no others', () => {
    expect(() => checkVector(expectation({}), [])).toThrow('expected activity, found ');
    expect(() => checkVector(expectation({}), [found, found])).toThrow('found activity activity');
  });

  it('counts the activities of clicks', () => {
    const one = vector({ items: [], clicks: [{ activities: 2, outcome: 'reached' }] });
    expect(() => checkVector(one, [], [{ activities: [1, 2], outcome: 'reached' }])).not.toThrow();
    expect(() => checkVector(one, [], [{ activities: [1], outcome: 'reached' }])).toThrow(
      'activities',
    );
    expect(() => checkVector(one, [], [])).toThrow('clicks: expected 1, found 0');
  });
});

describe('runVectors', () => {
  const reads = (items: readonly CheckedItem[]): RuntimeUnderTest => ({
    name: 'Test 1.0',
    gaps: 'node',
    adapter: {
      async *readActivities() {
        yield* items;
      },
      async *readRecords() {
        yield* items;
      },
      activitiesFrom: () => [],
      groupClicks: () => [],
    },
    inputsOf: () => [],
  });

  it('says how many passed and where', async () => {
    const line = await runVectors([expectation({ bytesOnly: 'x' })].map(onlyBytes), reads([found]));
    expect(line).toBe('conformance: 1 vectors passed in Test 1.0');
  });

  it('fails when one fails, and when none ran', async () => {
    await expect(runVectors([onlyBytes(expectation({}))], reads([]))).rejects.toThrow('a/b (fast)');
    await expect(runVectors([], reads([]))).rejects.toThrow('no vector passed');
  });

  function onlyBytes(one: Vector): Vector {
    return { ...one, expected: { ...one.expected, bytesOnly: 'a test of the runner' } };
  }
});
