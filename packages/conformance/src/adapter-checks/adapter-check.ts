/** Item of a reading, as far as these checks look at it. */
export interface SeenItem {
  readonly kind: string;
  readonly issues?: readonly { readonly code: string; readonly params: object }[];
  readonly source?: {
    readonly name: string;
    readonly sha256: string | null;
    readonly bytes: number;
  };
}

/** An adapter with the ways in that every runtime has; each check is run with each of them. */
export interface AdapterUnderTest {
  /** Told in failures, e.g. `File`, `stream`. */
  readonly way: string;
  /** Methods, so that each adapter may want its own inputs. */
  readActivities(inputs: unknown, options: object): AsyncIterable<SeenItem>;
  /** The bytes as an input of this way. */
  inputOf(bytes: Uint8Array<ArrayBuffer>): unknown;
}

/** One thing that every adapter must do. @throws Error that says what it did instead */
export interface AdapterCheck {
  readonly name: string;
  readonly run: (adapter: AdapterUnderTest) => Promise<void>;
}

/** Runs all checks. @throws Error naming every one that failed */
export async function runAdapterChecks(
  checks: readonly AdapterCheck[],
  adapters: readonly AdapterUnderTest[],
): Promise<void> {
  const failures: string[] = [];
  for (const adapter of adapters) {
    for (const { name, run } of checks) {
      try {
        await run(adapter);
      } catch (error) {
        failures.push(`${adapter.way}, ${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

export async function collected(items: AsyncIterable<SeenItem>): Promise<SeenItem[]> {
  const all: SeenItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export function equal(what: string, actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what} is ${found}, not ${wanted}`);
}

/** How many items of each kind: `activity 3, source 1`. */
export function kindsOf(items: readonly SeenItem[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
}

/** Codes of what could not be read. */
export function codesOf(items: readonly SeenItem[]): readonly string[] {
  return items
    .filter(({ kind }) => kind === 'unreadable')
    .flatMap(({ issues }) => (issues ?? []).map(({ code }) => code));
}
