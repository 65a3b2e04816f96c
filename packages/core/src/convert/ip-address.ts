import { withoutMargin } from '../runtime/formats.ts';
import { type Conversion, refuseType, report, textOf } from './conversion.ts';
import { parseIpAddress } from './parse-ip-address.ts';

/** The address alone; see {@link parseIpAddress}. What is no address is kept as text with a warning. */
export const convertIpAddress: Conversion<string> = (value, context) => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return refuseType(value, 'string|null', context);
  const text = textOf(value, context);
  if (text === null) return null;
  const parsed = parseIpAddress(text);
  if (parsed) return parsed.address;
  report(context, 'warning', 'property_format', { format: 'ip-address' });
  return text;
};

/** The port that came with an address. Reports nothing: `ip-address` reads the same cell and does. */
export const convertIpPort: Conversion<number> = (value) =>
  typeof value === 'string' ? (parseIpAddress(withoutMargin(value))?.port ?? null) : null;
