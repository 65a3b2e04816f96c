import knownGaps from '../known-gaps.json' with { type: 'json' };
import { checkVector } from './check-vector.ts';
import { parsedInputs } from './parsed-inputs.ts';
import type { CheckedItem, Vector } from './vector.ts';

/** What every adapter exports by these names; methods, so that each may want its own inputs. */
export interface Adapter {
  readActivities(inputs: unknown, options: object): AsyncIterable<CheckedItem>;
  readRecords(inputs: unknown, options: object): AsyncIterable<CheckedItem>;
  activitiesFrom(value: unknown, options: object): Iterable<CheckedItem>;
  groupClicks(activities: unknown): readonly object[];
}

/** A runtime with its adapter: what the vectors are run in. */
export interface RuntimeUnderTest {
  /** With its version, e.g. `Node 24.21.0`. */
  readonly name: string;
  /** Its entry in `known-gaps.json`. */
  readonly gaps: keyof typeof knownGaps;
  readonly adapter: Adapter;
  /** The inputs of a vector as a user of that runtime has them: paths, files. */
  readonly inputsOf: (vector: Vector) => unknown;
}

/**
 * Runs every vector, in every mode it holds for, and through `activitiesFrom` where the input is
 * JSON.
 * @returns the line to print, e.g. `conformance: 212 vectors passed in Node 24.21.0`
 * @throws Error naming every vector that failed, every known gap that passed, and when none ran
 */
export async function runVectors(
  vectors: readonly Vector[],
  runtime: RuntimeUnderTest,
): Promise<string> {
  const gaps = new Map<string, string>(Object.entries(knownGaps[runtime.gaps]));
  const problems: string[] = [];
  let passed = 0;
  for (const vector of vectors) {
    const failure = await failureOf(vector, runtime);
    const gap = gaps.get(vector.name);
    gaps.delete(vector.name);
    if (failure === null) {
      passed += 1;
      if (gap !== undefined) problems.push(`${vector.name} passes: take it out of known-gaps.json`);
    } else if (gap === undefined) problems.push(`${vector.name} ${failure}`);
  }
  for (const name of gaps.keys()) problems.push(`${name} in known-gaps.json is no vector`);
  if (passed === 0) problems.push('no vector passed');
  const skipped = vectors.length - passed;
  if (problems.length > 0) {
    throw new Error(
      `conformance in ${runtime.name}: ${problems.length} problems\n${problems.join('\n')}`,
    );
  }
  const known = skipped === 0 ? '' : `, ${skipped} known gaps`;
  return `conformance: ${passed} vectors passed in ${runtime.name}${known}`;
}

/** @returns null when the vector holds, else what differs. */
export async function failureOf(vector: Vector, runtime: RuntimeUnderTest): Promise<string | null> {
  const { modes = ['fast', 'strict'], profile, options } = vector.expected;
  const { readRecords, readActivities } = runtime.adapter;
  if (profile) return failureOfBytes(vector, runtime, readRecords, { ...options, profile });
  for (const mode of modes) {
    const read = { ...options, strict: mode === 'strict' };
    const failure = await failureOfBytes(vector, runtime, readActivities, read);
    if (failure !== null) return `(${mode}):\n${failure}`;
  }
  // Parsed values are always looked at whole, which is what strict does.
  if (!modes.includes('strict')) return null;
  const failure = failureOfValues(vector, runtime);
  return failure === null ? null : `(activitiesFrom):\n${failure}`;
}

async function failureOfBytes(
  vector: Vector,
  runtime: RuntimeUnderTest,
  read: Adapter['readActivities'],
  options: object,
): Promise<string | null> {
  const items: CheckedItem[] = [];
  try {
    for await (const item of read(runtime.inputsOf(vector), options)) items.push(item);
    const clicks = vector.expected.clicks && runtime.adapter.groupClicks(activitiesOf(items));
    checkVector(vector, items, clicks);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function failureOfValues(vector: Vector, runtime: RuntimeUnderTest): string | null {
  const values = parsedInputs(vector);
  if (values === null) return null;
  try {
    const options = { ...vector.expected.options, seen: new SeenKeys() };
    const items = values.flatMap((value) => [...runtime.adapter.activitiesFrom(value, options)]);
    checkVector(vector, items, undefined, { places: false, sources: false });
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function activitiesOf(items: readonly CheckedItem[]): readonly object[] {
  return items.flatMap((item) =>
    item.kind === 'activity' || item.kind === 'duplicate'
      ? [(item as unknown as { activity: object }).activity]
      : [],
  );
}

/** Keys over several calls, as `seen` wants them. */
class SeenKeys {
  readonly #keys: Set<string> = new Set();

  add(key: string): boolean {
    const before = this.#keys.size;
    return this.#keys.add(key).size > before;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
