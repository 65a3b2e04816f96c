/** An address and the port that stood behind it. */
export interface ParsedAddress {
  /** IPv4, or IPv6 in the short form of RFC 5952, so that equal addresses are equal texts. */
  readonly address: string;
  /** 0 to 65535, or null when none was sent. */
  readonly port: number | null;
}

/** What was parsed last: validation and two conversions look at the same cell. */
let lastText = '';
let lastParsed: ParsedAddress | null = null;

const DOT = 46;
const COLON = 58;

/** Longest text that can hold an address: 45 characters, brackets, a port and the name of a zone. */
const MAX_LENGTH = 120;

const BRACKETED = /^\[([^[\]]*)\](?::(\d{1,5}))?$/;
const V4_WITH_PORT = /^([\d.]+)(?:%[\w.-]*)?(?::(\d{1,5}))?$/;
const ZONE = /%[\w.-]*$/;

/**
 * Reads every form in which Microsoft 365 records carry an address: `192.0.2.1`, `192.0.2.1:443`,
 * `[192.0.2.1]:443`, `2001:db8::1`, `[2001:db8::1]:443`, zones (`fe80::1%12`) and IPv4 mapped into
 * IPv6. A port is never cut off an IPv6 address without brackets: that would be a guess.
 * @param text without surrounding blanks
 * @returns null when the text is no address (a host name, `NAME (address)`, an octet above 255)
 */
export function parseIpAddress(text: string): ParsedAddress | null {
  if (text.length > MAX_LENGTH) return null;
  // What nearly every record has.
  if (isIpv4(text)) return { address: text, port: null };
  if (text !== lastText) {
    lastParsed = parsed(text);
    lastText = text;
  }
  return lastParsed;
}

function parsed(text: string): ParsedAddress | null {
  const bracketed = BRACKETED.exec(text);
  if (bracketed) return addressAndPort((bracketed[1] ?? '').replace(ZONE, ''), bracketed[2]);
  const v4 = V4_WITH_PORT.exec(text);
  if (v4) return addressAndPort(v4[1] ?? '', v4[2]);
  return addressAndPort(text.replace(ZONE, ''), undefined);
}

function addressAndPort(inner: string, sentPort: string | undefined): ParsedAddress | null {
  const port = sentPort === undefined ? null : Number(sentPort);
  if (port !== null && port > 65535) return null;
  if (isIpv4(inner)) return { address: inner, port };
  const groups = ipv6Groups(inner);
  return groups && { address: mappedIpv4(groups) ?? shortForm(groups), port };
}

/** Four decimal octets; leading zeros are refused, since readers disagree whether they are octal. */
export function isIpv4(text: string): boolean {
  if (text.length > 15) return false;
  let dots = 0;
  let octet = -1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === DOT) {
      if (octet < 0) return false;
      dots++;
      octet = -1;
    } else {
      if (!(code >= 48 && code <= 57) || octet === 0) return false;
      octet = octet < 0 ? code - 48 : octet * 10 + code - 48;
      if (octet > 255) return false;
    }
  }
  return dots === 3 && octet >= 0;
}

/** An IPv6 address without brackets, port and zone. */
export function isIpv6(text: string): boolean {
  return ipv6Groups(text) !== null;
}

/** @returns the eight 16-bit groups, or null when the text is no IPv6 address */
function ipv6Groups(text: string): readonly number[] | null {
  const { length } = text;
  const groups: number[] = [];
  let gap = text.startsWith('::') ? 0 : -1;
  let at = gap === 0 ? 2 : 0;
  while (at < length) {
    const start = at;
    let group = 0;
    for (let digit = hexDigit(text, at); digit >= 0; digit = hexDigit(text, ++at)) {
      group = group * 16 + digit;
    }
    // Only what ends the address may be a dotted IPv4 address.
    const tail = text.charCodeAt(at) === DOT ? text.slice(start) : null;
    if (tail !== null) {
      if (!isIpv4(tail)) return null;
      groups.push(...dotted(tail));
      break;
    }
    if (at === start || at - start > 4) return null;
    groups.push(group);
    if (at === length) break;
    if (text.charCodeAt(at) !== COLON || ++at === length) return null;
    if (text.charCodeAt(at) === COLON) {
      if (gap >= 0) return null;
      gap = groups.length;
      at++;
    }
  }
  if (gap < 0) return groups.length === 8 ? groups : null;
  if (groups.length > 7) return null;
  return [...groups.slice(0, gap), ...new Array(8 - groups.length).fill(0), ...groups.slice(gap)];
}

/** -1 for what is no hexadecimal digit, and behind the end. */
function hexDigit(text: string, at: number): number {
  const code = at < text.length ? text.charCodeAt(at) : 0;
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function dotted(ipv4: string): [number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}

/** The IPv4 address of `::ffff:192.0.2.1`, in whatever spelling; null for any other address. */
function mappedIpv4(groups: readonly number[]): string | null {
  if (groups[5] !== 0xffff || groups.slice(0, 5).some((group) => group !== 0)) return null;
  const [high = 0, low = 0] = groups.slice(6);
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}

/** RFC 5952: lower case, no leading zeros, the first longest run of two or more zero groups as `::`. */
function shortForm(groups: readonly number[]): string {
  const hex = groups.map((group) => group.toString(16));
  const { start, length } = longestZeroRun(groups);
  if (length < 2) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let longest = { start: 0, length: 0 };
  let start = 0;
  for (const [index, group] of groups.entries()) {
    if (group !== 0) start = index + 1;
    else if (index + 1 - start > longest.length) longest = { start, length: index + 1 - start };
  }
  return longest;
}
