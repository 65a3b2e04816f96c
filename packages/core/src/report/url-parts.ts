import { parse } from 'tldts';

/** Hosts of one customer each below a shared suffix (`contoso.github.io`) count as domains. */
const OPTIONS = { allowPrivateDomains: true };

/** What a report needs of a URL. */
export interface UrlParts {
  /** Lower case, without port and brackets; null when the text has no host. */
  readonly host: string | null;
  /** Registrable domain; the host itself when it has none (an IP address, a bare name). */
  readonly domain: string | null;
  /** From the first slash after the host, without query and fragment; `/` when there is none. */
  readonly path: string;
}

/** Reads any text: what is no URL has no host. */
export function urlParts(url: string): UrlParts {
  const { hostname, domain } = parse(url, OPTIONS);
  const host = hostname === '' ? null : hostname;
  return { host, domain: domain ?? host, path: pathOf(url) };
}

/** What nearly every link starts with: its domain depends on nothing behind the host. */
const PLAIN_HOST = /^https?:\/\/[a-z0-9.-]+(?=[/?#]|$)/i;

/** The registrable domains of many URLs; hosts that come again are looked up once. */
export function domainsOfUrls(): (url: string) => string | null {
  const known = new Map<string, string | null>();
  return (url) => {
    const start = PLAIN_HOST.exec(url)?.[0];
    if (start === undefined) return urlParts(url).domain;
    const before = known.get(start);
    if (before !== undefined) return before;
    const { domain } = urlParts(start);
    known.set(start, domain);
    return domain;
  };
}

/** The path of a URL, see UrlParts. Backslashes count as slashes, as browsers take them. */
export function pathOf(url: string): string {
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}/i.exec(url)?.[0].length ?? 0;
  const rest = url.slice(authority);
  const start = rest.search(/[/\\?#]/);
  if (start < 0 || rest[start] === '?' || rest[start] === '#') return '/';
  const end = rest.slice(start).search(/[?#]/);
  return rest.slice(start, end < 0 ? undefined : start + end).replaceAll('\\', '/');
}

/** True for the host itself and everything below the domain. */
export function isWithin(host: string | null, domain: string): boolean {
  if (host === null) return false;
  const wanted = domain
    .trim()
    .toLowerCase()
    .replace(/^\*?\./, '')
    .replace(/\.$/, '');
  return wanted !== '' && (host === wanted || host.endsWith(`.${wanted}`));
}
