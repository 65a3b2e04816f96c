// Where things lie in the memory of the module that reads cells. JavaScript reads the addresses
// from the exports, and writes the tree of forms and what learned values say.

/** What a record says: the columns of its row (u32), as src/clicks/activity-columns.ts has them. */
export const ROW: i32 = 0x40;
/** Seconds of the time of the click (f64). */
export const SECONDS: i32 = 0xa0;
/** Numbers (i32): node, conversions, times without zone, counted values, missed values. */
export const RESULT: i32 = 0xa8;
/** Numbers (i32) of the values with something to count. */
export const COUNTED: i32 = 0x100;
/** Entry and number of the edge (i32) of each value that JavaScript has to be asked about. */
export const MISSED: i32 = 0x400;
/** The most of both. */
export const MOST_LISTED: i32 = 128;

/** Nodes, edges, and what values say; written by JavaScript, the first node first. */
export const TREE: i32 = 0x1000;
export const TREE_END: i32 = 0x90000;
/** The record, and some bytes behind it. */
export const RECORD: i32 = 0x90000;
export const LONGEST: i32 = 0x10000;
/** Addresses of entries, by hash. */
export const SLOTS: i32 = 0xb0000;
export const SLOT_COUNT: i32 = 0x8000;
/** Values that were met. */
export const ENTRIES: i32 = 0xd0000;
export const ENTRIES_END: i32 = 0x200000;

// A node: first edge, latest edge, what its end says, number.
export const LATEST: i32 = 4;
export const END: i32 = 8;
export const NODE: i32 = 12;

// An edge: next edge of the node, kind, member, column, node behind it, number, what the latest
// value said, length, bytes.
export const KIND: i32 = 4;
export const MEMBER: i32 = 8;
export const COLUMN: i32 = 12;
export const BEHIND: i32 = 16;
export const EDGE: i32 = 20;
export const LATEST_SAYS: i32 = 24;
export const EDGE_LENGTH: i32 = 28;
export const EDGE_BYTES: i32 = 32;

// What a value or an end says: two sums, members, bits, number if it is to be counted, columns,
// length, bytes; behind them pairs of a column and its value.
export const SAYS_MEMBERS: i32 = 8;
export const SAYS_BITS: i32 = 12;
export const SAYS_COUNTED: i32 = 16;
export const SAYS_COLUMNS: i32 = 20;
export const SAYS_LENGTH: i32 = 24;
export const SAYS_BYTES: i32 = 32;

// An entry: hash, length, whose value it is, what it means (0 while that is not known: else the
// number of a string or the address of what a learned value says), two words of the text's hash,
// conversions, bytes.
export const ENTRY_LENGTH: i32 = 4;
export const ENTRY_OWNER: i32 = 8;
export const MEANING: i32 = 12;
export const ENTRY_HASH: i32 = 16;
export const ENTRY_CONVERSIONS: i32 = 24;
export const ENTRY_BYTES: i32 = 32;
