// What generated code needs that is not generated. For code that `timeofclick-codegen` wrote outside of
// this package; nothing here is meant to be called by hand.
export { chosenValidator, type Validator, validatorOf } from './records/validator.ts';
export { type AbsentRule, type CellRuleOf, cellRules, withReasons } from './runtime/cell-rules.ts';
export * from './runtime/check.ts';
export { type EnumLookup, enumLookup } from './runtime/enum-lookup.ts';
export * from './runtime/formats.ts';
export { hasNumber } from './runtime/has-number.ts';
export { pointerKey } from './runtime/issue.ts';
export { type KeySpelling, type WireKeys, wireKeys } from './runtime/wire-keys.ts';
