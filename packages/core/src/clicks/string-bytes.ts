/** Characters turned into text at once; String.fromCharCode takes them as arguments. */
const SLICE = 4096;
/** A header is a number to base 128, lowest digits first, 128 added to every byte but its last. */
const MORE = 128;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;

/** A stored string: a header (length * 2 + wide), then one byte a UTF-16 unit, two when wide. */
export interface StoredString {
  readonly text: string;
  /** Offset of the byte after it. */
  readonly next: number;
}

/** True when some unit is above U+00FF, so that units take two bytes. */
export function isWide(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return true;
  return false;
}

/** Bytes that a string of so many units takes. */
export function storedBytes(length: number, wide: boolean): number {
  return length * (wide ? 2 : 1) + headerBytes(header(length, wide));
}

/** @returns the offset of the byte after it */
export function storeString(text: string, wide: boolean, bytes: Uint8Array, start: number): number {
  let at = storeHeader(header(text.length, wide), bytes, start);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[at++] = unit;
    if (wide) bytes[at++] = unit >>> 8;
  }
  return at;
}

/** Stores a narrow string that stands in bytes. @returns the offset of the byte after it */
export function storeBytes(
  from: Uint8Array,
  first: number,
  end: number,
  bytes: Uint8Array,
  start: number,
): number {
  const at = storeHeader(header(end - first, false), bytes, start);
  for (let i = first; i < end; i++) bytes[at + i - first] = from[i] as number;
  return at + end - first;
}

export function loadString(bytes: Uint8Array, start: number): StoredString {
  const head = loadHeader(bytes, start);
  const at = start + headerBytes(head);
  const next = at + Math.floor(head / 2) * (1 + (head % 2));
  const units = head % 2 === 1 ? wideUnits(bytes, at, next) : bytes.subarray(at, next);
  if (units.length <= SLICE) return { text: fromUnits(units), next };
  let text = '';
  for (let i = 0; i < units.length; i += SLICE) text += fromUnits(units.subarray(i, i + SLICE));
  return { text, next };
}

/** Compares without building the stored text: this runs for each string that is read. */
export function isStoredString(bytes: Uint8Array, start: number, text: string): boolean {
  const head = loadHeader(bytes, start);
  if (Math.floor(head / 2) !== text.length) return false;
  const at = start + headerBytes(head);
  if (head % 2 === 1) {
    for (let i = 0; i < text.length; i++) {
      const unit = (bytes[at + i * 2] as number) | ((bytes[at + i * 2 + 1] as number) << 8);
      if (unit !== text.charCodeAt(i)) return false;
    }
    return true;
  }
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The same for a narrow string that stands in bytes. */
export function isStoredBytes(
  bytes: Uint8Array,
  start: number,
  text: Uint8Array,
  from: number,
  end: number,
): boolean {
  const head = loadHeader(bytes, start);
  if (head !== header(end - from, false)) return false;
  const shift = start + headerBytes(head) - from;
  for (let i = from; i < end; i++) if (bytes[i + shift] !== text[i]) return false;
  return true;
}

/** Whether a stored string is ASCII without capitals. */
export function isPlainLowerCase(bytes: Uint8Array, start: number): boolean {
  const head = loadHeader(bytes, start);
  if (head % 2 === 1) return false;
  const at = start + headerBytes(head);
  for (let i = at; i < at + head / 2; i++) {
    const unit = bytes[i] as number;
    if (unit > 0x7f || (unit >= UPPER_A && unit <= UPPER_Z)) return false;
  }
  return true;
}

function storeHeader(head: number, bytes: Uint8Array, start: number): number {
  let at = start;
  let rest = head;
  for (; rest >= MORE; rest = Math.floor(rest / MORE)) bytes[at++] = (rest % MORE) + MORE;
  bytes[at++] = rest;
  return at;
}

function loadHeader(bytes: Uint8Array, start: number): number {
  let head = 0;
  for (let at = start, scale = 1; ; at++, scale *= MORE) {
    const byte = bytes[at] as number;
    head += (byte % MORE) * scale;
    if (byte < MORE) return head;
  }
}

function headerBytes(head: number): number {
  let bytes = 1;
  for (let rest = head; rest >= MORE; rest = Math.floor(rest / MORE)) bytes++;
  return bytes;
}

function header(length: number, wide: boolean): number {
  return length * 2 + (wide ? 1 : 0);
}

function wideUnits(bytes: Uint8Array, start: number, end: number): Uint16Array {
  const units = new Uint16Array((end - start) / 2);
  for (let i = 0, at = start; i < units.length; i++, at += 2) {
    units[i] = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  }
  return units;
}

function fromUnits(units: Uint8Array | Uint16Array): string {
  // apply takes any array-like; the declaration asks for number[].
  return String.fromCharCode.apply(null, units as unknown as number[]);
}
