import { byteAt } from './bytes';

/**
 * Where the multi-byte UTF-8 sequence ends that starts at `at`; -1 when it is not valid or cut by
 * `end`. The same rules as in src/bytes/utf8.ts.
 */
export function utf8SequenceEnd(at: i32, end: i32): i32 {
  const lead = byteAt(at);
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const next = at + (lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);
  if (next > end) return -1;
  const second = byteAt(at + 1);
  if ((second & 0xc0) != 0x80) return -1;
  if (lead == 0xe0 && second < 0xa0) return -1;
  if (lead == 0xed && second >= 0xa0) return -1;
  if (lead == 0xf0 && second < 0x90) return -1;
  if (lead == 0xf4 && second >= 0x90) return -1;
  for (let more = at + 2; more < next; more++) {
    if ((byteAt(more) & 0xc0) != 0x80) return -1;
  }
  return next;
}
