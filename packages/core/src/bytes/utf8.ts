/**
 * Where the multi-byte UTF-8 sequence ends that starts at `at` (a byte from 0x80 on).
 *
 * @returns the index after the sequence; -1 when it is not valid (overlong forms and surrogates
 *   included); 0 when it is valid so far but `end` cuts it.
 */
export function utf8SequenceEnd(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] as number;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + 1 >= end) return 0;
  const second = bytes[at + 1] as number;
  if ((second & 0xc0) !== 0x80 || !isSecondAllowed(lead, second)) return -1;
  for (let next = at + 2; next < at + length; next += 1) {
    if (next >= end) return 0;
    if (((bytes[next] as number) & 0xc0) !== 0x80) return -1;
  }
  return at + length;
}

/** Four lead bytes allow only a part of the continuation bytes (Unicode, table 3-7). */
function isSecondAllowed(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  if (lead === 0xf4) return second < 0x90;
  return true;
}

/** True when `bytes` from `start` to `end` (exclusive) is whole, valid UTF-8. Allocates nothing. */
export function isValidUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    if ((bytes[at] as number) < 0x80) {
      at += 1;
      continue;
    }
    at = utf8SequenceEnd(bytes, at, end);
    if (at <= 0) return false;
  }
  return true;
}
