import type { Vector } from './vector.ts';

/** An adapter that reads for reports; a method, so that each may want its own inputs. */
export interface ReportAdapter {
  readReport(inputs: unknown, options: object): Promise<ReportParts>;
}

interface ReportParts {
  build(): object;
  people(): readonly object[];
}

/** A runtime with several threads. */
export interface WorkersUnderTest {
  /** With its version, e.g. `Node 24.21.0`. */
  readonly name: string;
  readonly adapter: ReportAdapter;
  /** The inputs of a vector as a user of that runtime has them: paths, files. */
  readonly inputsOf: (vector: Vector) => readonly unknown[];
  /** Options that ask for this many threads. */
  readonly threads: (count: number) => object;
}

const THREADS = 3;

/**
 * Reads all vectors at once, each input a source, on one thread and on several: the reports are the
 * same to the letter, and so is what is told of each source, in the same order.
 * @returns the line to print, e.g. `conformance: 212 vectors passed in 3 threads of Node 24.21.0`
 * @throws Error that names what differs
 */
export async function runVectorsInWorkers(
  vectors: readonly Vector[],
  runtime: WorkersUnderTest,
): Promise<string> {
  const name = `${THREADS} threads of ${runtime.name}`;
  for (const [key, group] of sameOptions(vectors)) {
    for (const strict of [false, true]) {
      const options = { ...JSON.parse(key), strict };
      const inputs = () => group.flatMap((vector) => runtime.inputsOf(vector));
      const one = await readingOf(runtime, inputs(), { ...options, ...runtime.threads(1) });
      const many = await readingOf(runtime, inputs(), { ...options, ...runtime.threads(THREADS) });
      const at = one.findIndex((line, index) => line !== many[index]);
      if (at >= 0 || one.length !== many.length) {
        throw new Error(
          `conformance in ${name}, options ${JSON.stringify(options)}:\n  one thread ${one[at]}\n  several    ${many[at]}`,
        );
      }
    }
  }
  if (vectors.length === 0) throw new Error(`conformance in ${name}: no vector ran`);
  return `conformance: ${vectors.length} vectors passed in ${name}`;
}

/** Vectors that can be read together, by the JSON of their options. */
function sameOptions(vectors: readonly Vector[]): ReadonlyMap<string, readonly Vector[]> {
  const groups = new Map<string, Vector[]>();
  for (const vector of vectors) {
    const key = JSON.stringify(vector.expected.options ?? {});
    groups.set(key, [...(groups.get(key) ?? []), vector]);
  }
  return groups;
}

/** Everything that can be seen of a reading, line by line. */
async function readingOf(
  { adapter }: WorkersUnderTest,
  inputs: readonly unknown[],
  options: object,
): Promise<readonly string[]> {
  const told: string[] = [];
  const onSource = ({ summary, firstBad }: SourceTold): void => {
    // Which of two copies of a record was the first depends on the thread that read it.
    const { activities, duplicates, ...counts } = summary.counts;
    const sum = { ...counts, told: activities + duplicates };
    told.push(JSON.stringify({ ...summary, counts: sum, firstBad }));
  };
  const parts = await adapter.readReport(inputs, { ...options, onSource });
  const report = JSON.stringify([parts.build(), parts.people()], null, 1);
  return [...report.split('\n'), ...told];
}

interface SourceTold {
  readonly summary: {
    readonly counts: { readonly activities: number; readonly duplicates: number };
  };
  readonly firstBad: readonly object[];
}
