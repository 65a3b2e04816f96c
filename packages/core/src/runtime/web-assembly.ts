/** What is used of the global of that name, which not every type library knows. */
interface WebAssemblyApi {
  readonly Memory: new (size: {
    readonly initial: number;
    readonly maximum: number;
  }) => { readonly buffer: ArrayBuffer };
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ readonly exports: object }>;
}

/** An instance with a memory of its own. */
export interface ModuleInstance {
  readonly exports: object;
  readonly buffer: ArrayBuffer;
}

const PAGE_BYTES = 64 * 1024;

/** Whether the first module compiled: what refuses one refuses all, and each try is reported. */
let isAllowed: Promise<boolean> | undefined;

function webAssembly(): WebAssemblyApi | undefined {
  return (globalThis as { WebAssembly?: WebAssemblyApi }).WebAssembly;
}

export function hasWebAssembly(): boolean {
  return webAssembly() !== undefined;
}

/** A module of packages/core/assembly, compiled when it is first asked for. */
export class EmbeddedModule {
  readonly #digits: string;
  #compiled: Promise<object | null> | undefined;

  /** @param digits its bytes, hexadecimal */
  constructor(digits: string) {
    this.#digits = digits;
  }

  /** @returns null where there is no WebAssembly with SIMD, or none more of its memory */
  async instance(bytes: number): Promise<ModuleInstance | null> {
    const api = webAssembly();
    if (api === undefined) return null;
    this.#compiled ??= this.#compile(api);
    const module = await this.#compiled;
    if (module === null) return null;
    try {
      const pages = bytes / PAGE_BYTES;
      const memory = new api.Memory({ initial: pages, maximum: pages });
      const { exports } = await api.instantiate(module, { env: { memory } });
      return { exports, buffer: memory.buffer };
    } catch {
      return null;
    }
  }

  async #compile(api: WebAssemblyApi): Promise<object | null> {
    if (isAllowed !== undefined && !(await isAllowed)) return null;
    const digits = this.#digits;
    const bytes = new Uint8Array(digits.length / 2);
    for (let at = 0; at < bytes.length; at++) {
      bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
    }
    // No SIMD, or a page whose policy forbids it.
    const compiled = api.compile(bytes).catch(() => null);
    isAllowed ??= compiled.then((module) => module !== null);
    return compiled;
  }
}
