import { percentDecode } from './percent-decode.ts';
import { readWrapper } from './wrapper.ts';

/** Mail that went through several tenants is wrapped again and again; real ones stay below four. */
const MAX_LAYERS = 10;

/** Times one `url` value is decoded to reach a scheme: some gateways encode it once more. */
const MAX_DECODES = 4;

/** Where Safe Links lets a browser go; javascript:, data:, file: and mere words are never unwrapped. */
const ABSOLUTE_URL = /^(?:(?:https?|ftps?):[/\\]{2}[^/\\\s]|mailto:[^\s])/i;

/** `www.contoso.example/a`: mail programs make links of hosts without a scheme, too. */
const HOST_WITHOUT_SCHEME = /^(?:[^\s/\\?#%:@.]+\.)+[^\s/\\?#%:@.]{2,}(?:[:/?#]|$)/;

const STILL_ENCODED = /^(?:https?|ftps?|mailto)%(?:25)*3a/i;

/** Parameters that the wrapper adds after `url`. */
const AFTER_PLAIN_URL = /&(?:data|sdata|reserved|corid|locale|dest|pc|wau)=/i;

/** What came out of the wrapping. */
export interface Unwrapped {
  /** The innermost URL that could be reached; the URL as given when it is not wrapped. */
  readonly url: string;
  /** Number of wrappers taken off. */
  readonly layers: number;
  /** True when `url` still is a wrapper: no `url` parameter, no address in it, or too deep. */
  readonly failed: boolean;
}

/** Takes every Safe Links wrapper off a URL. Never throws; see {@link openSafeLinks} for failures. */
export function unwrapSafeLinks(url: string): string {
  return openSafeLinks(url).url;
}

/** Takes Safe Links wrappers off a URL and says how that went. Never throws. */
export function openSafeLinks(url: string): Unwrapped {
  let current = url;
  for (let layers = 0; ; layers++) {
    const wrapper = readWrapper(current.trimStart());
    if (wrapper === null) return { url: current, layers, failed: false };
    const inner = layers < MAX_LAYERS ? innerUrl(wrapper.query) : null;
    if (inner === null) return { url: current, layers, failed: true };
    current = inner;
  }
}

function innerUrl(sentQuery: string): string | null {
  // An HTML-escaped link has "&amp;" between its parameters.
  const query = sentQuery.replace(/&(?:amp;)+/gi, '&');
  const start = /(?:^|&)url=/i.exec(query);
  if (start === null) return null;
  const inner = decodeInner(query.slice(start.index + start[0].length)).trim();
  return ABSOLUTE_URL.test(inner) || HOST_WITHOUT_SCHEME.test(inner) ? inner : null;
}

/** @param rest the query from the value of `url` to its end */
function decodeInner(rest: string): string {
  // Some tools write the whole link decoded. Then `&` and `#` before the wrapper's own parameters
  // belong to the inner URL, and so do its escapes: cutting at the first `&` would lose evidence.
  const plain = rest.slice(0, AFTER_PLAIN_URL.exec(rest)?.index);
  if (/^[a-z]+:\/\/[^?#&]*[?#]/i.test(plain)) return plain;
  let value = rest.slice(0, /[&#]/.exec(rest)?.index);
  const decoded = percentDecode(value);
  if (/^[a-z]+:\/\//i.test(value) && /[\s\p{Cc}]/u.test(decoded)) return value;
  value = decoded;
  for (let times = 1; times < MAX_DECODES && STILL_ENCODED.test(value); times++) {
    value = percentDecode(value);
  }
  return value;
}
