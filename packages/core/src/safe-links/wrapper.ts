/**
 * Hosts of the Safe Links redirect itself, any sub-domain (the region: nam02, eur01, usg02) and any
 * path (`/`, `/ap/t-59584e83/`). Seen in public mail: outlook.com, and office365.us for GCC High. The
 * other three stand in public host lists only; all are Microsoft's or 21Vianet's zones, so nobody
 * else can put a host under them.
 */
const REDIRECT_HOSTS = [
  'safelinks.protection.outlook.com',
  'safelinks.protection.office365.us',
  'safelinks.protection.apps.mil',
  'safelinks.protection.partner.outlook.cn',
  'safelinks.protection.outlook.cn',
];

/**
 * Pages that clients show on the way to the redirect, seen in public code: Outlook on the web
 * (`/mail/safelink.html?url=…&corid=…` of outlook.office.com and outlook.cloud.microsoft; its hosts in
 * other clouds are inferred) and Teams (`…/safelinks/1/atp-safelinks.html?url=…`). Other pages of these
 * hosts are ordinary links with a `url` parameter and stay as sent.
 */
const PAGES: readonly { readonly hosts: readonly string[]; readonly path: RegExp }[] = [
  {
    hosts: [
      'outlook.office.com',
      'outlook.office365.com',
      'outlook.cloud.microsoft',
      'outlook.live.com',
      'outlook.office365.us',
      'outlook-dod.office365.us',
      'webmail.apps.mil',
      'partner.outlook.cn',
    ],
    path: /^\/mail\/(?:[^/]+\/)?safelink\.html$/i,
  },
  {
    hosts: [
      'statics.teams.cdn.office.net',
      'staticsint.teams.cdn.office.net',
      'teams.public.onecdn.static.microsoft',
    ],
    path: /\/(?:atp-)?safelinks[/.]/i,
  },
];

/** What follows host and path of a Safe Links wrapper, from the character after the first `?`. */
export interface Wrapper {
  /** Query and fragment as sent; empty when there are none. */
  readonly query: string;
}

/** In every wrapper's host or path. Most URLs have it nowhere and are not taken apart. */
const MENTIONED = /safelink/iu;

// Authority ends at a backslash too: browsers read "https://evil.example\.safelinks…" as evil.example.
const URL_PARTS = /^https?:\/\/([^/\\?#]*)([^?#]*)\??/i;

/**
 * Tells a Safe Links wrapper by its scheme, exact host and path.
 * @returns null for every other URL, look-alike hosts and user-info tricks included
 */
export function readWrapper(url: string): Wrapper | null {
  const parts = MENTIONED.test(url) ? URL_PARTS.exec(url) : null;
  if (parts === null) return null;
  const host = hostOf(parts[1] ?? '');
  const path = parts[2] ?? '';
  const isWrapper =
    REDIRECT_HOSTS.some((known) => host === known || host.endsWith(`.${known}`)) ||
    PAGES.some((page) => page.hosts.includes(host) && page.path.test(path));
  return isWrapper ? { query: url.slice(parts[0].length) } : null;
}

/** Host of an authority: no user info, no port, lower-cased, without the dot of the root. */
function hostOf(authority: string): string {
  return authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase()
    .replace(/\.$/, '');
}
