export { abortChecks } from './abort-checks.ts';
export {
  type AdapterCheck,
  type AdapterUnderTest,
  runAdapterChecks,
  type SeenItem,
} from './adapter-check.ts';
export { clickLines, largeLines } from './click-lines.ts';
export { gzipped } from './make-packed.ts';
export { packedChecks } from './packed-checks.ts';
