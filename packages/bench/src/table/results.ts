import type { ReadingJob } from '../jobs/reading.ts';
import type { Starting } from '../jobs/starting.ts';
import type { Validating } from '../jobs/validating.ts';

/** Everything one run measured. */
export interface Results {
  /** Options given to the command. */
  readonly words: readonly string[];
  readonly rounds: number;
  readonly reading: readonly ReadingJob[];
  readonly validating: readonly Validating[];
  readonly starting: readonly Starting[];
  /** Resident set of a Node that does nothing. */
  readonly bareBytes: number;
  /** Peers that this machine does not have. */
  readonly missing: readonly string[];
}
