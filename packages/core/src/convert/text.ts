import { type Conversion, refuseType, textOf } from './conversion.ts';

/** Text as sent but for white space and zero-width marks around it; a number or boolean as its text. */
export const convertText: Conversion<string> = (value, context) => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return textOf(value, context);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return refuseType(value, 'string|number|boolean|null', context);
};
