/** An activity key as 128 bits and what stands around them. Nothing is lost: equal parts, equal keys. */
export interface SplitKey {
  /** A letter for the form of the end (`g` GUID, `h` 32 hex digits, `t` neither) and the text before. */
  prefix: string;
  readonly words: Uint32Array;
}

const GUID_LENGTH = 36;
const HEX_LENGTH = 32;
const DASH = 0x2d;

/**
 * Splits a key, into an object used again for every call: nearly all keys end in a GUID or a hash,
 * and 16 bytes in a column take a third of the text.
 */
export function splitKey(key: string, into: SplitKey): void {
  if (readGuid(key, key.length - GUID_LENGTH, into.words)) {
    into.prefix = `g${key.slice(0, -GUID_LENGTH)}`;
  } else if (readHex(key, key.length - HEX_LENGTH, into.words)) {
    into.prefix = `h${key.slice(0, -HEX_LENGTH)}`;
  } else {
    into.prefix = `t${key}`;
    into.words.fill(0);
  }
}

function readGuid(key: string, start: number, words: Uint32Array): boolean {
  if (start < 0) return false;
  let digits = 0;
  for (let i = 0; i < GUID_LENGTH; i++) {
    const dash = i === 8 || i === 13 || i === 18 || i === 23;
    const digit = dash ? -1 : hexDigit(key.charCodeAt(start + i));
    if (dash ? key.charCodeAt(start + i) !== DASH : digit < 0) return false;
    if (!dash) addDigit(words, digits++, digit);
  }
  return true;
}

function readHex(key: string, start: number, words: Uint32Array): boolean {
  if (start < 0) return false;
  for (let i = 0; i < HEX_LENGTH; i++) {
    const digit = hexDigit(key.charCodeAt(start + i));
    if (digit < 0) return false;
    addDigit(words, i, digit);
  }
  return true;
}

/** Old digits of a word fall out at its top as the eight new ones come in. */
function addDigit(words: Uint32Array, index: number, digit: number): void {
  const at = index >>> 3;
  words[at] = ((words[at] as number) << 4) | digit;
}

/** Lower case only: an upper-case key is another key. */
function hexDigit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  return unit >= 0x61 && unit <= 0x66 ? unit - 0x57 : -1;
}
