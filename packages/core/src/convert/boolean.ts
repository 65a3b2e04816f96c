import { type Conversion, refuseType, report, textOf } from './conversion.ts';

/** true and false, 1 and 0, or their texts in any letter case; anything else says nothing we know. */
export const convertBoolean: Conversion<boolean> = (value, context) => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const text = textOf(value, context);
    return text === null ? null : booleanOf(text.toLowerCase(), context);
  }
  if (Number.isInteger(value)) return booleanOf(String(value), context);
  return refuseType(value, 'boolean|integer|string|null', context);
};

const booleanOf = (text: string, context: Parameters<typeof convertBoolean>[1]): boolean | null => {
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  report(context, 'warning', 'property_format', { format: 'boolean' });
  return null;
};
