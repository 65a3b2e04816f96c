import { openSafeLinks } from '../safe-links/unwrap-safe-links.ts';
import { type Conversion, refuseType, report, textOf } from './conversion.ts';

/** The URL inside Safe Links wrapping; a wrapper that cannot be opened is kept with a warning. */
export const convertSafeLinksUrl: Conversion<string> = (value, context) => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return refuseType(value, 'string|null', context);
  const text = textOf(value, context);
  if (text === null) return null;
  const { url, failed } = openSafeLinks(text);
  if (failed) report(context, 'warning', 'url_unwrap_failed');
  return url;
};
