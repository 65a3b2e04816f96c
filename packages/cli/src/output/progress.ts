/** A line that tells how far the reading is; on a terminal only, and only when it takes a while. */
export interface Progress {
  show(source: string, bytes: number, records: number): void;
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
  now: () => number = () => performance.now(),
): Progress {
  let next = now() + QUIET_MILLISECONDS;
  let shown = false;
  return {
    show(source, bytes, records) {
      if (stream.isTTY !== true || now() < next) return;
      next = now() + EVERY_MILLISECONDS;
      shown = true;
      const megabytes = (bytes / 1e6).toLocaleString('en-US', { maximumFractionDigits: 1 });
      const text = `reading ${clean(source)}: ${megabytes} MB, ${records.toLocaleString('en-US')} records`;
      stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
