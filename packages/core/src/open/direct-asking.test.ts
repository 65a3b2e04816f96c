import { afterEach, expect, it, vi } from 'vitest';
import { DirectAsking } from './direct-asking.ts';

afterEach(() => vi.useRealTimers());

/** Which of the questions, one each `every` milliseconds, each answered after `took`, were asked directly. */
function asked(count: number, every: number, took: (at: number) => number): number[] {
  vi.useFakeTimers({ toFake: ['Date'] });
  const asking = new DirectAsking();
  const direct: number[] = [];
  for (let at = 0; at < count; at++) {
    asking.ask(() => {
      direct.push(at);
      vi.advanceTimersByTime(took(at));
      return at;
    });
    vi.advanceTimersByTime(every);
  }
  return direct;
}

it('asks directly, but for one question each ten milliseconds', () => {
  expect(asked(25, 1, () => 0)).toEqual(
    Array.from({ length: 25 }, (_, at) => at).filter((at) => at % 10 !== 0),
  );
});

it('leaves a disk alone that keeps it waiting', () => {
  // Answered after 31 ms; then 600 ms of pause, and one question to begin with again.
  expect(asked(610, 1, () => 30)).toEqual([1, 602]);
});

it('answers nothing when the question fails', () => {
  const asking = new DirectAsking();
  const fail = () => {
    throw new Error('gone');
  };
  expect([asking.ask(fail), asking.ask(fail), asking.ask(() => 1)]).toEqual([
    undefined,
    undefined,
    1,
  ]);
});
