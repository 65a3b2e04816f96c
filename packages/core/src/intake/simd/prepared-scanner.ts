import { loadRecordScanner } from '../../later.ts';
import { hasWebAssembly } from '../../runtime/web-assembly.ts';
import type { PlainStrings } from '../plain-strings.ts';
import type { TreeNode } from '../record-tree.ts';
import type { SimdRecordScanner } from './simd-record-scanner.ts';

type Loaded = typeof import('./simd-record-scanner.ts');

let loading: Promise<Loaded | null> | undefined;
let loaded: Loaded | null = null;

/** Sees to it that there is one to take, where there can be: most readings need none. */
export async function prepareScanner(): Promise<void> {
  if (!hasWebAssembly()) return;
  // Its twin reads the same.
  loading ??= loadRecordScanner().catch(() => null);
  loaded = await loading;
  await loaded?.CellsModule.prepare();
}

/** One that was prepared, to be given back by `release`; null when none is there. */
export function takeScanner(root: TreeNode, strings: PlainStrings): SimdRecordScanner | null {
  const module = loaded?.CellsModule.take() ?? null;
  return loaded && module && new loaded.SimdRecordScanner(module, root, strings);
}
