// Where things lie in the memory that JavaScript and this module share. JavaScript reads the
// addresses from the exports; what stands below WINDOW is written by it once.

/** Three numbers (i32) that `cutRecords` and `passRows` leave: records, spans, separated. */
export const RESULT: i32 = 0x40;
/** Numbers (i32): of words, of first keys, of page members. */
export const COUNTS: i32 = 0x60;
/** Three tables of 16 bytes: the buckets of words whose first, second, third letter has this low half. */
export const LETTERS: i32 = 0x80;
/** By ASCII code, 1 if an escape of it may hide a letter of a word. */
export const ESCAPES: i32 = 0x100;
/** By the first and the third of the letters, the number of the first word that they tell; 0 for none. */
export const PAIRS: i32 = 0x200;
/** By number from 1 on: length, index of the first of the three, next word of the same, letters. */
export const WORDS: i32 = 0x600;
export const WORD_BYTES: i32 = 64;
export const WORD_LETTERS: i32 = 3;
/** Length and letters each. */
export const FIRST_KEYS: i32 = 0xe00;
export const PAGE_MEMBERS: i32 = 0x1100;
export const NAME_BYTES: i32 = 32;
/** Start, end and number (i32) of each record that may tell of a click. */
export const SPANS: i32 = 0x2000;
export const SPAN_BYTES: i32 = 12;
export const MOST_SPANS: i32 = 128;
/** The bytes of the source. */
export const WINDOW: i32 = 0x10000;
