import { SIMD_MODULE } from '../../gen/simd-module.ts';
import { EmbeddedModule, hasWebAssembly } from '../../runtime/web-assembly.ts';
import type { CsvDialect } from '../csv/dialect.ts';
import type { CandidateSigns } from '../frame.ts';
import { SIMD_WINDOW_BYTES } from './window-bytes.ts';
import { writeTables } from './write-tables.ts';

/** What packages/core/assembly exports: functions, and addresses in the memory. */
interface Exports {
  readonly cutRecords: (
    from: number,
    end: number,
    form: number,
    longest: number,
    deepest: number,
  ) => number;
  readonly passRows: (
    from: number,
    end: number,
    delimiter: number,
    mostCells: number,
    headerBytes: number,
    longest: number,
  ) => number;
}

/** A record that may tell of a click: where it is, and how many came before it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly nth: number;
}

const PAGE_BYTES = 64 * 1024;
/** The module looks at 64 bytes at a time, so a little may lie behind the window. */
const MEMORY_BYTES: number = PAGE_BYTES + SIMD_WINDOW_BYTES + PAGE_BYTES;
const LARGEST = 0x7fffffff;
/** Brackets open at once that the module can follow. */
const DEEPEST = 64;
/** How many are kept for the next source; each has its own window. */
const MOST_IDLE = 2;

const embedded: EmbeddedModule = /* @__PURE__ */ new EmbeddedModule(SIMD_MODULE);
const idle: SimdScanner[] = [];

/** An instance of the WebAssembly module with a memory of its own, which is the window too. */
export class SimdScanner {
  /** Where the bytes of a source are read to. */
  readonly window: Uint8Array<ArrayBuffer>;
  readonly #exports: Exports;
  readonly #numbers: Int32Array;
  #signs: CandidateSigns | null = null;
  #pageMembers: readonly string[] = [];

  private constructor(exports: Exports, buffer: ArrayBuffer) {
    this.#exports = exports;
    this.#numbers = new Int32Array(buffer);
    this.window = new Uint8Array(buffer, this.#address('WINDOW'), SIMD_WINDOW_BYTES);
  }

  /**
   * One that looks for `signs`, and for `pageMembers` to keep away from; to be given back by
   * `release`.
   *
   * @returns null where there is no WebAssembly with SIMD, or none more of its memory.
   */
  static async acquire(
    signs: CandidateSigns,
    pageMembers: readonly string[],
  ): Promise<SimdScanner | null> {
    if (!hasWebAssembly()) return null;
    const scanner = idle.pop() ?? (await SimdScanner.#create());
    if (scanner !== null) scanner.#lookFor(signs, pageMembers);
    return scanner;
  }

  static async #create(): Promise<SimdScanner | null> {
    const instance = await embedded.instance(MEMORY_BYTES);
    return instance && new SimdScanner(instance.exports as Exports, instance.buffer);
  }

  release(): void {
    if (idle.length < MOST_IDLE) idle.push(this);
  }

  /** Records or rows that the last call passed; whether what separates the last one from the next too. */
  get records(): number {
    return this.#result(0);
  }

  get isSeparated(): boolean {
    return this.#result(2) === 1;
  }

  /** Candidates of the last call, in order. */
  *spans(): Generator<Span> {
    const base = this.#address('WINDOW');
    let at = this.#address('SPANS') >> 2;
    for (let left = this.#result(1); left > 0; left -= 1) {
      const [start = 0, end = 0, nth = 0] = this.#numbers.subarray(at, at + 3);
      yield { start: start - base, end: end - base, nth };
      at += 3;
    }
  }

  /** `cutRecords` of the module, on indexes of the window. Returns where it stopped. */
  cutRecords(
    from: number,
    end: number,
    form: number,
    limits: { readonly recordBytes: number; readonly nesting: number },
  ): number {
    const base = this.#address('WINDOW');
    const longest = Math.min(limits.recordBytes, LARGEST);
    const deepest = Math.min(limits.nesting, DEEPEST);
    return this.#exports.cutRecords(base + from, base + end, form, longest, deepest) - base;
  }

  /** `passRows` of the module, on indexes of the window. Returns where it stopped. */
  passRows(
    from: number,
    end: number,
    { delimiter, header, headerBytes }: CsvDialect,
    recordBytes: number,
  ): number {
    const base = this.#address('WINDOW');
    return (
      this.#exports.passRows(
        base + from,
        base + end,
        delimiter,
        header.length,
        headerBytes.length,
        Math.min(recordBytes, LARGEST),
      ) - base
    );
  }

  #lookFor(signs: CandidateSigns, pageMembers: readonly string[]): void {
    if (this.#signs === signs && this.#pageMembers === pageMembers) return;
    writeTables(
      this.#numbers.buffer as ArrayBuffer,
      (name) => this.#address(name),
      signs,
      pageMembers,
    );
    this.#signs = signs;
    this.#pageMembers = pageMembers;
  }

  #result(index: number): number {
    return this.#numbers[(this.#address('RESULT') >> 2) + index] as number;
  }

  #address(name: string): number {
    return (this.#exports as unknown as Record<string, { value: number }>)[name]?.value as number;
  }
}
