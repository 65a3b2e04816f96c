import { loadScanner } from '../../later.ts';
import type { CandidateSigns } from '../frame.ts';
import type { SimdScanner } from './simd-scanner.ts';

/**
 * One that looks for `signs`, and for `pageMembers` to keep away from; to be given back by `release`.
 * Its WebAssembly is loaded for the first source that may skip records.
 *
 * @returns null where there is no WebAssembly with SIMD, none more of its memory, or it does not load
 */
export async function acquireScanner(
  signs: CandidateSigns,
  pageMembers: readonly string[],
): Promise<SimdScanner | null> {
  if (!('WebAssembly' in globalThis)) return null;
  // Everything can be read without it.
  const loaded = await loadScanner().catch(() => null);
  return loaded === null ? null : loaded.SimdScanner.acquire(signs, pageMembers);
}
