import { isGuid } from '../runtime/formats.ts';
import { type Conversion, report } from './conversion.ts';
import { convertText } from './text.ts';

/** A GUID in the letter case sent; what is none is kept as text with a warning. */
export const convertGuid: Conversion<string> = (value, context) => {
  const text = convertText(value, context);
  if (text !== null && !isGuid(text)) {
    report(context, 'warning', 'property_format', { format: 'guid' });
  }
  return text;
};
