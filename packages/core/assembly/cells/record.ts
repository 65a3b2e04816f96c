import { byteAt, CLOSE_OBJECT, COMMA, OPEN_OBJECT, QUOTE } from '../bytes';
import { entryOf, makeRoom } from './entries';
import { readGuid } from './guid';
import {
  BEHIND,
  COLUMN,
  EDGE,
  EDGE_BYTES,
  EDGE_LENGTH,
  END,
  ENTRY_CONVERSIONS,
  ENTRY_HASH,
  KIND,
  LATEST,
  LATEST_SAYS,
  MEANING,
  MEMBER,
  MISSED,
  MOST_LISTED,
  NODE,
  RECORD,
  RESULT,
  ROW,
  SAYS_BYTES,
  SAYS_LENGTH,
  SECONDS,
  TREE,
} from './memory';
import { addMember, addSays, clearRow, countMember, finishRow } from './row';
import { hashOfText, hashText, hashTime, isSame, plainEnd, saysItself, textEnd } from './text';
import { isZoned, seconds, timeEnd } from './time';

/** What `readRecord` returns. */
const REFUSED: i32 = 0;
const READ: i32 = 1;
const MISSING_VALUES: i32 = 2;
const MISSING_FORM: i32 = 3;

/** Kinds of cells, in the order of KINDS in src/intake/simd/form-writer.ts. */
const SKIPPED: i32 = 1;
const URL: i32 = 3;
const TIME: i32 = 5;
const ID: i32 = 6;
const LEARNED: i32 = 7;

const ID_LETTERS: i32 = 36;
const FRACTION: i32 = ROW + 16 * 4;

let conversions: i32 = 0;
let zoneless: i32 = 0;
let missed: i32 = 0;

/** Reads the record that stands at RECORD into the row: as RecordScanner of src/intake does. */
export function readRecord(length: i32): i32 {
  const last = RECORD + length - 1;
  if (byteAt(RECORD) != OPEN_OBJECT || byteAt(last) != CLOSE_OBJECT) return REFUSED;
  // Where a text that is not closed ends, whatever the record before has left there.
  v128.store(last + 1, i32x4.splat(0));
  makeRoom();
  clearRow();
  conversions = zoneless = missed = 0;
  let node = TREE;
  let at = RECORD + 1;
  for (;;) {
    const edge = edgeAt(node, at);
    if (edge == 0) return stop(node, MISSING_FORM);
    at += load<i32>(edge, EDGE_LENGTH);
    if (at > last) return REFUSED;
    at = read(edge, at);
    if (at < 0 || at > last) return REFUSED;
    node = load<i32>(edge, BEHIND);
    if (at == last) break;
    if (byteAt(at) != COMMA) return REFUSED;
    at++;
  }
  const end = load<i32>(node, END);
  if (end == 0) return stop(node, MISSING_FORM);
  addSays(end);
  finishRow();
  return stop(node, missed > 0 ? MISSING_VALUES : READ);
}

function stop(node: i32, result: i32): i32 {
  store<i32>(RESULT, load<i32>(node, NODE));
  store<i32>(RESULT + 4, conversions);
  store<i32>(RESULT + 8, zoneless);
  store<i32>(RESULT + 16, missed);
  return result;
}

function edgeAt(node: i32, at: i32): i32 {
  const latest = load<i32>(node, LATEST);
  if (latest != 0 && isEdge(latest, at)) return latest;
  for (let edge = load<i32>(node); edge != 0; edge = load<i32>(edge)) {
    if (edge != latest && isEdge(edge, at)) {
      store<i32>(node, edge, LATEST);
      return edge;
    }
  }
  return 0;
}

function isEdge(edge: i32, at: i32): bool {
  return isSame(edge + EDGE_BYTES, at, load<i32>(edge, EDGE_LENGTH));
}

/** @returns the index behind the value, -1 when it cannot be read here */
function read(edge: i32, at: i32): i32 {
  const kind = load<i32>(edge, KIND);
  if (kind == LEARNED) return readLearned(edge, at);
  if (kind == TIME) return readTime(edge, at);
  if (kind < SKIPPED) return at;
  const end = textEnd(at);
  if (end < 0) return -1;
  const start = at + 1;
  if (kind == SKIPPED) return end + 1;
  if (!saysItself(start, end)) return -1;
  const member = load<i32>(edge, MEMBER);
  const column = load<i32>(edge, COLUMN);
  if (kind == ID) {
    if (end - start != ID_LETTERS || !readGuid(start)) return -1;
    hashText(start, ID_LETTERS);
    addMember(member, hashOfText);
  } else if (column < 0) {
    hashText(start, end - start);
    addMember(member, hashOfText);
  } else {
    const entry = entryOf(kind, start, end - start);
    const string = load<i32>(entry, MEANING);
    if (string == 0 && !miss(entry, edge)) return -1;
    addMember(member, load<u64>(entry, ENTRY_HASH));
    conversions += load<i32>(entry, ENTRY_CONVERSIONS);
    store<i32>(ROW + (column << 2), string);
    // The URL as sent is a member without content.
    if (kind == URL) countMember();
  }
  return end + 1;
}

function readTime(edge: i32, at: i32): i32 {
  const end = timeEnd(at);
  if (end < 0) return -1;
  hashTime(at + 1);
  addMember(load<i32>(edge, MEMBER), hashOfText);
  if (!isZoned) {
    zoneless++;
    conversions++;
  }
  if (load<i32>(edge, COLUMN) >= 0) {
    store<f64>(SECONDS, seconds);
    store<i32>(FRACTION, 0);
  }
  return end + 1;
}

function readLearned(edge: i32, at: i32): i32 {
  const latest = load<i32>(edge, LATEST_SAYS);
  if (latest != 0) {
    const end = at + load<i32>(latest, SAYS_LENGTH);
    if (isBorder(byteAt(end)) && isSame(latest + SAYS_BYTES, at, end - at)) {
      return addSays(latest) ? end : -1;
    }
  }
  let end = at;
  if (byteAt(at) == QUOTE) {
    end = textEnd(at) + 1;
    if (end == 0) return -1;
  } else {
    while (!isBorder(byteAt(end))) end++;
  }
  const entry = entryOf(edge, at, end - at);
  const says = load<i32>(entry, MEANING);
  if (says == 0) return miss(entry, edge) ? end : -1;
  store<i32>(edge, says, LATEST_SAYS);
  return addSays(says) ? end : -1;
}

@inline
function isBorder(byte: u32): bool {
  return byte == COMMA || byte == CLOSE_OBJECT;
}

/** Puts a value down that JavaScript has to be asked about. */
function miss(entry: i32, edge: i32): bool {
  if (missed == MOST_LISTED) return false;
  store<i32>(MISSED + (missed << 3), entry);
  store<i32>(MISSED + (missed << 3) + 4, load<i32>(edge, EDGE));
  missed++;
  return true;
}
