export { type BundledVector, vectorsFromBundle } from './bundled-vectors.ts';
export { checkVector } from './check-vector.ts';
export { runInBoth } from './run-in-both.ts';
export {
  type ReportAdapter,
  runVectorsInWorkers,
  type WorkersUnderTest,
} from './run-in-workers.ts';
export { type Adapter, failureOf, type RuntimeUnderTest, runVectors } from './run-vectors.ts';
export type { CheckedItem, Expected, ExpectedItem, Vector, VectorInput } from './vector.ts';
