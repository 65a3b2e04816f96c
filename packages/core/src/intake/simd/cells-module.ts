import { CELLS_MODULE } from '../../gen/cells-module.ts';
import { EmbeddedModule, hasWebAssembly } from '../../runtime/web-assembly.ts';

/** What packages/core/assembly/cells exports: functions, and addresses in the memory. */
interface Exports {
  readonly readRecord: (length: number) => ReadResult;
  readonly forgetValues: () => void;
}

/** How far `readRecord` came. */
export type ReadResult = 0 | 1 | 2 | 3;
export const READ = 1;
export const MISSING_VALUES = 2;
export const MISSING_FORM = 3;

/** As ENTRIES_END in packages/core/assembly/cells/memory.ts. */
const MEMORY_BYTES: number = 2 * 1024 * 1024;
/** How many are kept for the next reading. */
const MOST_IDLE = 2;

const embedded: EmbeddedModule = /* @__PURE__ */ new EmbeddedModule(CELLS_MODULE);
const idle: CellsModule[] = [];

/** An instance of the module that reads the cells of a record, with a memory of its own. */
export class CellsModule {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
  readonly doubles: Float64Array;
  readonly #exports: Exports;

  private constructor(exports: object, buffer: ArrayBuffer) {
    this.#exports = exports as Exports;
    this.bytes = new Uint8Array(buffer);
    this.words = new Int32Array(buffer);
    this.doubles = new Float64Array(buffer);
  }

  /** Sees to it that there is one to take, where there can be. */
  static async prepare(): Promise<void> {
    if (idle.length > 0) return;
    const instance = await embedded.instance(MEMORY_BYTES);
    if (instance !== null) new CellsModule(instance.exports, instance.buffer).release();
  }

  /** One that was prepared, to be given back by `release`; null when none is there. */
  static take(): CellsModule | null {
    return hasWebAssembly() ? (idle.pop() ?? null) : null;
  }

  release(): void {
    if (idle.length < MOST_IDLE) idle.push(this);
  }

  /** Reads the record of so many bytes that stands at RECORD. */
  readRecord(length: number): ReadResult {
    return this.#exports.readRecord(length);
  }

  forgetValues(): void {
    this.#exports.forgetValues();
  }

  address(name: string): number {
    return (this.#exports as unknown as Record<string, { value: number }>)[name]?.value as number;
  }
}
