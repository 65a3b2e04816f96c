import { numberText } from '../terminal/number-text.ts';
/** How far the reading of one source is. */
export interface SourceProgress {
  readonly source: string;
  readonly bytes: number;
  readonly records: number;
}

/** A line that tells how far the reading is; on a terminal only, and only when it takes a while. */
export interface Progress {
  /** From the second source on it tells the sum, since several are read at once. */
  readonly show: (at: SourceProgress) => void;
  /** Wipes the line, so that output does not start behind it. */
  clear(): void;
}

/** What progress is written to: standard error. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const QUIET_MILLISECONDS = 400;
const EVERY_MILLISECONDS = 100;

/** `clean` makes a source's name safe to print. */
export function progressOn(
  stream: ProgressStream,
  clean: (text: string) => string,
  // Node loads its finer clock on first use.
  now: () => number = Date.now,
): Progress {
  let next = now() + QUIET_MILLISECONDS;
  let shown = false;
  const sources = new Map<string, SourceProgress>();
  return {
    show(at) {
      if (stream.isTTY !== true) return;
      sources.set(at.source, at);
      if (now() < next) return;
      next = now() + EVERY_MILLISECONDS;
      shown = true;
      const what = sources.size === 1 ? clean(at.source) : `${sources.size} files`;
      const text = `reading ${what}: ${sumText([...sources.values()])}`;
      stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}

function sumText(sources: readonly SourceProgress[]): string {
  const bytes = sources.reduce((sum, source) => sum + source.bytes, 0);
  const records = sources.reduce((sum, source) => sum + source.records, 0);
  const megabytes = numberText(Math.round(bytes / 1e5) / 10);
  return `${megabytes} MB, ${numberText(records)} records`;
}
