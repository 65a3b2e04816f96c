import { RESULT } from './memory';

/** Leaves what was found for JavaScript. @returns `at` */
export function stop(at: i32, records: i32, spans: i32, separated: i32): i32 {
  store<i32>(RESULT, records);
  store<i32>(RESULT + 4, spans);
  store<i32>(RESULT + 8, separated);
  return at;
}
