export { COUNTED, END, LONGEST, MISSED, RECORD, RESULT, ROW, SECONDS, TREE, TREE_END } from './memory';
export { forgetValues } from './entries';
export { readRecord } from './record';
