import {
  BACKSLASH,
  CLOSE_ARRAY,
  CR,
  isBlank,
  LF,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
} from '../../bytes/ascii.ts';
import { utf8SequenceEnd } from '../../bytes/utf8.ts';
import { inEveryByte, skipPlain } from '../../bytes/word-scan.ts';
import type { Limits } from '../frame.ts';
import {
  BEFORE_STRING,
  IS_CLOSER,
  IS_NEWLINE,
  IS_OPENER,
  IS_QUOTE,
  JOINS_STRINGS,
  mayFollow,
  mayHoldValue,
  STRUCTURE,
} from './grammar.ts';
import { mayBeginNext, type ValueLayout } from './layout.ts';
import { isPageMember, startsWithObject } from './page-member.ts';
import { UNKNOWN, YES } from './resume.ts';

/** Why `JsonScanner.scan` stopped; `pos` is where. */
export const NEEDS_MORE = 0;
/** After the last bracket of the value. */
export const VALUE_END = 1;
/** At the `[` of a page member's array. */
export const PAGE_ARRAY = 2;
/** At the newline at which a value that is still open was cut. */
export const CUT_AT_NEWLINE = 3;
/**
 * At a bracket or quote where JSON allows none, in a value that shares its line with others; or at
 * one too many, in a value of lines that may be records of their own.
 */
const MISPLACED = 4;
/** At a `]` that can only close the array around the value. */
export const OUTER_END = 5;

const BACKSLASHES: number = inEveryByte(BACKSLASH);
/** Whitespace longer than this is passed over without a look at what comes after it. */
const BLANK_LOOKAHEAD = 64 * 1024;

/**
 * Finds the end of one JSON object or array: strings, escapes and bracket types are followed,
 * UTF-8 is checked, lines are counted; nothing is parsed and nothing allocated. Scanning can stop
 * and go on at any byte, so the bytes already passed need not stay in memory.
 */
export class JsonScanner {
  /** Index of the next byte to look at. */
  pos = 0;
  /** 1-based line of `pos`. */
  line = 1;
  unbalanced = false;
  tooDeep = false;
  invalidUtf8 = false;
  spansLines = false;
  /** Column of the first byte on the line of `pos`; known when `spansLines`. */
  lineIndent = 0;
  /**
   * First index inside the value at which the next record may begin if this one was cut, or -1; the
   * newline before it, its line and column.
   */
  rewindTo = -1;
  rewindEnd = 0;
  rewindLine = 0;
  rewindIndent = 0;
  readonly #pageMembers: readonly string[];
  readonly #openers: Uint8Array;
  readonly #recordBytes: number;
  #depth = 0;
  #inString = false;
  #layout: ValueLayout | undefined;
  /** Lowest index that still holds bytes of the value, and the last byte before it. */
  #floor = 0;
  #beforeFloor = 0;
  #isWhole = true;

  constructor(limits: Limits, pageMembers: readonly string[]) {
    this.#openers = new Uint8Array(limits.nesting);
    this.#recordBytes = limits.recordBytes;
    this.#pageMembers = pageMembers;
  }

  /** Starts a value at its first bracket. */
  begin(bytes: Uint8Array, at: number, layout: ValueLayout): void {
    this.#reset(at, bytes[at] as number, layout);
    this.pos = at + 1;
  }

  /** Goes on in an object at `at`, behind the array of a page member. */
  beginAfterPage(at: number, layout: ValueLayout): void {
    this.#reset(at, OPEN_OBJECT, layout);
    this.#beforeFloor = CLOSE_ARRAY;
    this.pos = at;
  }

  #reset(at: number, opener: number, layout: ValueLayout): void {
    this.unbalanced = this.tooDeep = this.invalidUtf8 = this.spansLines = this.#inString = false;
    this.rewindTo = -1;
    this.#openers[0] = opener;
    this.#depth = 1;
    this.#floor = at;
    this.#isWhole = true;
    this.#layout = layout;
  }

  /** The bytes below `pos` go; the value goes on. */
  drop(bytes: Uint8Array): void {
    this.#beforeFloor = this.#lastBefore(bytes, this.pos);
    this.#floor = this.pos;
    this.#isWhole = false;
    this.rewindTo = -1;
  }

  moved(by: number): void {
    this.pos -= by;
    this.#floor -= by;
    if (this.rewindTo >= 0) this.rewindTo -= by;
    this.rewindEnd -= by;
  }

  /** Reads on up to `end`. Returns why it stopped, one of the constants above. */
  scan(bytes: Uint8Array, words: Int32Array, end: number): number {
    const layout = this.#layout as ValueLayout;
    const sharesLine = layout.sharesLine;
    const openers = this.#openers;
    let at = this.pos;
    let inString = this.#inString;
    let byte = 0;
    for (;;) {
      if (inString) {
        at = skipPlain(words, at, end, BACKSLASHES);
        if (at >= end) return this.#stop(at, true, NEEDS_MORE);
        byte = bytes[at] as number;
        if (byte === QUOTE) {
          at += 1;
          // Most often a key and its text, or two members, are one colon or comma apart.
          if (at + 1 < end && bytes[at + 1] === QUOTE && JOINS_STRINGS[bytes[at] as number] === 1) {
            at += 2;
            continue;
          }
          inString = false;
        } else if (byte === BACKSLASH) {
          if (at + 1 >= end) return this.#stop(at, true, NEEDS_MORE);
          byte = bytes[at + 1] as number;
          at += byte < 0x80 && byte !== LF && byte !== CR ? 2 : 1;
          continue;
        } else if (byte >= 0x80) {
          const next = utf8SequenceEnd(bytes, at, end);
          if (next === 0) return this.#stop(at, true, NEEDS_MORE);
          if (next < 0) this.invalidUtf8 = true;
          at = next < 0 ? at + 1 : next;
          continue;
        } else if (byte === LF || byte === CR) {
          return this.#stop(at, false, CUT_AT_NEWLINE);
        } else {
          at += 1;
          continue;
        }
      }
      while (at < end && STRUCTURE[bytes[at] as number] === 0) at += 1;
      if (at >= end) return this.#stop(at, false, NEEDS_MORE);
      byte = bytes[at] as number;
      const role = STRUCTURE[byte];
      if (role === IS_QUOTE) {
        if (sharesLine && BEFORE_STRING[bytes[at - 1] as number] === 0) {
          return this.#stop(at, false, MISPLACED);
        }
        at += 1;
        inString = true;
      } else if (role === IS_CLOSER) {
        const top = this.#depth - 1;
        if (top < openers.length && (openers[top] as number) + 2 !== byte) {
          const closed = this.#closeOther(byte);
          if (closed < 0) return this.#stop(at, false, OUTER_END);
          this.#depth = closed;
        } else {
          this.#depth = top;
        }
        at += 1;
        if (this.#depth === 0) return this.#stop(at, false, VALUE_END);
      } else if (role === IS_OPENER) {
        if (sharesLine && !this.#isPlaced(bytes, at)) return this.#stop(at, false, MISPLACED);
        if (layout.mayBePage && this.#depth === 1 && byte === OPEN_ARRAY) {
          const found = this.#findPage(bytes, at, end);
          if (found !== VALUE_END) return this.#stop(at, false, found);
        }
        if (this.#depth < openers.length) openers[this.#depth] = byte;
        else if (this.rewindTo >= 0) return this.#stop(at, false, MISPLACED);
        else this.tooDeep = true;
        this.#depth += 1;
        at += 1;
      } else if (role === IS_NEWLINE) {
        const next = this.#passNewline(bytes, at, end, layout);
        if (next < 0) return this.#stop(at, false, next === -1 ? NEEDS_MORE : CUT_AT_NEWLINE);
        at = next;
      } else {
        const next = utf8SequenceEnd(bytes, at, end);
        if (next === 0) return this.#stop(at, false, NEEDS_MORE);
        if (next < 0) this.invalidUtf8 = true;
        at = next < 0 ? at + 1 : next;
      }
    }
  }

  #stop(at: number, inString: boolean, reason: number): number {
    this.pos = at;
    this.#inString = inString;
    return reason;
  }

  /** The byte before `at`, whitespace left out. */
  #lastBefore(bytes: Uint8Array, at: number): number {
    let index = at - 1;
    while (index >= this.#floor && isBlank(bytes[index] as number)) index -= 1;
    return index >= this.#floor ? (bytes[index] as number) : this.#beforeFloor;
  }

  get #insideArray(): boolean {
    return this.#openers[this.#depth - 1] === OPEN_ARRAY;
  }

  #isPlaced(bytes: Uint8Array, at: number): boolean {
    if (this.#depth > this.#openers.length) return true;
    return mayHoldValue(this.#lastBefore(bytes, at), this.#insideArray);
  }

  /** A closing bracket of the wrong type: what is still open inside the right one counts as closed. */
  #closeOther(byte: number): number {
    this.unbalanced = true;
    for (let depth = this.#depth - 2; depth >= 0; depth -= 1) {
      if ((this.#openers[depth] as number) + 2 === byte) return depth;
    }
    return byte === CLOSE_ARRAY && this.#layout?.inArray === true ? -1 : this.#depth;
  }

  /** Whether the `[` at `at` opens a page: `PAGE_ARRAY`, `NEEDS_MORE`, or `VALUE_END` for no. */
  #findPage(bytes: Uint8Array, at: number, end: number): number {
    if (!this.#isKept(at) || !isPageMember(bytes, this.#floor, at, this.#pageMembers)) {
      return VALUE_END;
    }
    const found = startsWithObject(bytes, at, end, BLANK_LOOKAHEAD);
    if (found === UNKNOWN) return NEEDS_MORE;
    return found === YES ? PAGE_ARRAY : VALUE_END;
  }

  /**
   * Passes the blanks from the newline at `at` on and looks at what comes next. Returns the index
   * to go on at, -1 when more bytes are needed, -2 when the value was cut at this newline.
   */
  #passNewline(bytes: Uint8Array, at: number, end: number, layout: ValueLayout): number {
    const furthest = at + BLANK_LOOKAHEAD;
    const limit = Math.min(end, furthest);
    let next = at;
    let line = this.line;
    let lineStart = at;
    for (; next < limit; next += 1) {
      const byte = bytes[next] as number;
      if (byte === CR || byte === LF) {
        if (byte === CR || bytes[next - 1] !== CR) line += 1;
        lineStart = next + 1;
      } else if (!isBlank(byte)) break;
    }
    if (next === limit && next < furthest) return -1;
    if (next < limit && this.#depth <= this.#openers.length) {
      const byte = bytes[next] as number;
      if (mayBeginNext(byte, next - lineStart, layout)) {
        if (layout.onePerLine && byte === OPEN_OBJECT) return -2;
        if (this.rewindTo < 0 && this.#isKept(next)) {
          this.rewindTo = next;
          this.rewindEnd = at;
          this.rewindLine = line;
          this.rewindIndent = next - lineStart;
        }
      }
      if (!mayFollow(this.#lastBefore(bytes, at), byte, this.#insideArray)) return -2;
    }
    this.line = line;
    this.lineIndent = next - lineStart;
    this.spansLines = true;
    return next;
  }

  #isKept(at: number): boolean {
    return this.#isWhole && at - this.#floor <= this.#recordBytes;
  }
}
