import type { OpenOptions } from '../open/open-path.ts';
import type { OpenedSources } from '../read/open-source.ts';

/** One input of a report, to be read in whichever thread has time for it. */
export interface ReadingTask {
  /** Bytes as stored, 0 when nobody knows; the largest are read first. */
  readonly size: number;
  /** What another thread needs to open it; null when it can be read in this one only. */
  readonly message: unknown;
  /** Opens it here. */
  open(onOpenError?: OpenOptions['onOpenError']): OpenedSources;
}
