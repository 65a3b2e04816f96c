import { LF } from '../../bytes/ascii.ts';
import type { ByteWindow } from '../../bytes/byte-window.ts';
import type { IssueCode } from '../../gen/enums.ts';
import type { FramingName, Limits } from '../frame.ts';
import type { FrameCollector } from '../frame-collector.ts';
import { OpenItem } from '../open-item.ts';
import type { SimdScanner } from '../simd/simd-scanner.ts';
import type { ValueLayout } from './layout.ts';
import { JsonScanner } from './scanner.ts';

/** What the splitter is in the middle of. */
type Mode = 'between' | 'value' | 'stray' | 'damaged';

/** An array whose elements are the records. */
interface Container {
  /** `implied`: commas between top-level values, as in an array whose start is missing. */
  readonly kind: 'array' | 'page' | 'implied';
  /** Its first bracket, that bracket's column if it starts its line, else -1. */
  readonly opener: number;
  readonly column: number;
}

/**
 * Behind a line break of NDJSON, nothing begun. Whatever else is in the state is set before it is
 * looked at, once a byte comes.
 */
const BETWEEN_LINES = {
  framing: 'ndjson',
  mode: 'between',
  isFreshLine: true,
  container: null,
  isEnvelope: false,
  isAfterValue: true,
  isAfterComma: false,
  isAfterDocument: false,
  isOnePerLine: true,
} as const;

/** Everything the steps of the JSON splitter share. */
export class JsonState {
  readonly window: ByteWindow;
  readonly out: FrameCollector;
  readonly scanner: JsonScanner;
  readonly simd: SimdScanner | null;
  /** Where the next record is that `simd` left to the scanner, or -1. */
  unsoundAt = -1;
  /** What is being cut out, unless the mode is `between`. */
  readonly item: OpenItem = new OpenItem();
  framing: FramingName = 'text';
  mode: Mode = 'between';
  /** Index of the next byte, and its 1-based line. */
  pos: number;
  line: number;
  /** Only blanks were seen on the line so far; then `lineStart` is the index of its first byte. */
  isFreshLine = true;
  lineStart: number;
  /** Column of the first byte on the line, once it was seen. */
  indent = 0;
  container: Container | null = null;
  /** The value being scanned is what comes after the array of a page. */
  isEnvelope = false;
  /** A value came before in this container, or at the top level. */
  isAfterValue = false;
  isAfterComma = false;
  /** An array or page ended: what is no value now is trailing data. */
  isAfterDocument = false;
  /** The value before took one line of its own. */
  isOnePerLine = false;
  layout: ValueLayout = {
    indent: 0,
    arrayIndent: 0,
    sharesLine: false,
    onePerLine: false,
    inArray: false,
    mayBePage: false,
  };
  /** The issue of the item that is being passed as damaged. */
  damage: IssueCode = 'unbalanced';
  /** Stray text: may still be a scalar, is inside quotes, brackets open in it. */
  strayIsToken = false;
  strayInString = false;
  strayDepth = 0;
  /** No more bytes come. */
  isFinal = false;

  constructor(
    window: ByteWindow,
    out: FrameCollector,
    pageMembers: readonly string[],
    pos: number,
    line: number,
    simd: SimdScanner | null,
  ) {
    this.window = window;
    this.out = out;
    this.simd = simd;
    this.scanner = new JsonScanner(out.limits, pageMembers);
    this.pos = pos;
    this.lineStart = pos;
    this.line = line;
  }

  /** All bytes so far are taken, the last one ended a line, and nothing of them matters any more. */
  get isBetweenLines(): boolean {
    if (this.pos !== this.window.end || this.lineStart !== this.pos) return false;
    if (this.window.bytes[this.pos - 1] !== LF) return false;
    const names = Object.keys(BETWEEN_LINES) as (keyof typeof BETWEEN_LINES)[];
    return names.every((name) => this[name] === BETWEEN_LINES[name]);
  }

  beginBetweenLines(): void {
    Object.assign(this, BETWEEN_LINES);
  }

  get limits(): Limits {
    return this.out.limits;
  }

  /** The first one names the source. */
  name(framing: FramingName): void {
    if (this.framing === 'text') this.framing = framing;
  }

  /** Goes on between values at `pos`, on a line of which something was seen already. */
  goOn(pos: number, line: number, indent: number): void {
    this.mode = 'between';
    this.pos = pos;
    this.line = line;
    this.indent = indent;
    this.isFreshLine = false;
    this.isAfterValue = true;
    this.isAfterComma = false;
  }

  /** Goes on between values at `pos`, the first byte of its line that is no blank. */
  goOnAtLineStart(pos: number, line: number, column: number): void {
    this.goOn(pos, line, column);
    this.isFreshLine = true;
    this.lineStart = pos - column;
  }

  /** Lets go of the bytes below `pos` if the item is larger than the limit. Always false. */
  letGo(): false {
    if (this.item.lengthTo(this.pos) > this.limits.recordBytes) {
      this.item.drop(this.window, this.pos, this.limits.recordBytes);
    }
    return false;
  }

  /** `code`, or that the item is too large if it is with the bytes up to `end`. */
  codeUpTo(end: number, code: IssueCode): IssueCode {
    return this.item.lengthTo(end) > this.limits.recordBytes ? 'record_too_large' : code;
  }
}
