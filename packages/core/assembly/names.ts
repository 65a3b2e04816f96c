import { byteAt, COLON, isBlank, QUOTE } from './bytes';
import { COUNTS, FIRST_KEYS, NAME_BYTES, PAGE_MEMBERS } from './memory';

/** Whether the object that starts at `start` is none by its first key: a page, or an error answer. */
export function beginsLikeNoRecord(start: i32): bool {
  if (byteAt(start + 1) != QUOTE) return true;
  const keys = load<i32>(COUNTS + 4);
  const first = byteAt(start + 2);
  for (let key = 0; key < keys; key++) {
    const name = FIRST_KEYS + key * NAME_BYTES;
    if (byteAt(name + 1) == first && isNameAt(name, start + 2)) return true;
  }
  return false;
}

/** Whether the array that opens at `at` is the value of a page member. */
export function isPageMember(at: i32, start: i32): bool {
  const colon = lastBefore(at, start);
  const quote = lastBefore(colon, start);
  if (byteAt(colon) != COLON || byteAt(quote) != QUOTE) return false;
  const members = load<i32>(COUNTS + 8);
  for (let member = 0; member < members; member++) {
    const name = PAGE_MEMBERS + member * NAME_BYTES;
    const from = quote - <i32>byteAt(name);
    if (from > start && isNameAt(name, from)) return true;
  }
  return false;
}

function lastBefore(at: i32, start: i32): i32 {
  let index = at - 1;
  while (index > start && isBlank(byteAt(index))) index--;
  return index;
}

function isNameAt(name: i32, at: i32): bool {
  const length = <i32>byteAt(name);
  for (let index = 0; index < length; index++) {
    if (byteAt(name + 1 + index) != byteAt(at + index)) return false;
  }
  return true;
}
