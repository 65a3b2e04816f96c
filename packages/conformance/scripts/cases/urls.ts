import { ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities } from '../author/case.ts';
import { cellCase } from '../author/cell-case.ts';
import { CONVERSIONS, SCHEMA_PAGE } from '../author/public-sources.ts';
import { click, numbered, URL_SENT } from '../author/records.ts';

const ENCODED = 'https%3A%2F%2Fcontoso-payroll.example%2Fs%2F7f3a';
const AFTER = '&data=05%7C02%7Cm.lindqvist%40contoso.com%7Cabc&sdata=xYz%3D&reserved=0';
const ATTACK = 'security practice: what follows an @ is the host, a suffix must be a whole label';
const PRACTICE = "links of public phishing reports and Microsoft's own redirect pages";

/** What was sent comes out as `url`, and stays whole in `urlAsSent`. */
function urls(
  name: string,
  why: string,
  source: string,
  cells: readonly (readonly [sent: string, url: string, issues?: readonly string[]])[],
): Case {
  return {
    name: `urls/${name}`,
    why,
    source,
    input: ndjson(...cells.map(([Url], at) => click({ Id: numbered(at + 1), Url }))),
    file: 'input.ndjson',
    items: onlyActivities(
      cells.map(([sent, url, issues = []]) =>
        activity({ url, urlAsSent: sent.trim() }, { issues }),
      ),
    ),
  };
}

const same = (sent: string) => [sent, sent] as const;
const inner = (sent: string) => [sent, URL_SENT] as const;
const FAILED = ['warning url_unwrap_failed /Url'];

export const urlsCases: readonly Case[] = [
  urls(
    'wrapped',
    'Safe Links wraps a link into its own host; the address inside is the parameter url.',
    PRACTICE,
    [
      inner(`https://nam02.safelinks.protection.outlook.com/?url=${ENCODED}${AFTER}`),
      inner(`https://safelinks.protection.outlook.com/?url=${ENCODED}`),
      inner(`http://na01.safelinks.protection.outlook.com/?url=${ENCODED}`),
      inner(`https://NAM02.SafeLinks.Protection.Outlook.com/?url=${ENCODED}`),
      inner(`https://nam02.safelinks.protection.outlook.com:443/?url=${ENCODED}`),
    ],
  ),
  urls(
    'government-and-china-hosts',
    'GCC High, DoD and 21Vianet have hosts of their own.',
    'host lists of public mail security tools',
    [
      inner(`https://gcc02.safelinks.protection.outlook.com/?url=${ENCODED}${AFTER}`),
      inner(`https://usg02.safelinks.protection.office365.us/?url=${ENCODED}${AFTER}`),
      inner(`https://safelinks.protection.apps.mil/?url=${ENCODED}`),
      inner(`https://chn01.safelinks.protection.partner.outlook.cn/?url=${ENCODED}`),
      inner(`https://chn01.safelinks.protection.outlook.cn/?url=${ENCODED}`),
    ],
  ),
  urls('app-paths', 'Office apps put /ap/ and a token into the path.', PRACTICE, [
    inner(`https://eur01.safelinks.protection.outlook.com/ap/t-59584e83/?url=${ENCODED}${AFTER}`),
    inner(`https://eur01.safelinks.protection.outlook.com/ap/w-59584e83/?url=${ENCODED}${AFTER}`),
  ]),
  urls(
    'pages-of-clients',
    'Outlook on the web and Teams show pages of their own on the way; other pages of those hosts are ordinary links.',
    PRACTICE,
    [
      inner(
        `https://outlook.office.com/mail/safelink.html?url=${ENCODED}&corid=00000000-0000-4000-8000-000000000001`,
      ),
      inner(
        `https://outlook.office.com/mail/safelink.html?corid=00000000-0000-4000-8000-000000000001&url=${URL_SENT}`,
      ),
      inner(
        `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${ENCODED}&locale=en-us`,
      ),
      same(`https://outlook.office.com/mail/inbox?url=${ENCODED}`),
    ],
  ),
  urls('nested', 'A forwarded mail is wrapped again, and a gateway encodes once more.', PRACTICE, [
    inner(
      `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://eur01.safelinks.protection.outlook.com/?url=${ENCODED}&data=05`)}&data=05`,
    ),
    inner(
      `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(ENCODED)}&data=05`,
    ),
    inner(
      `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(encodeURIComponent(ENCODED))}&data=05`,
    ),
  ]),
  urls(
    'html-ampersands',
    'A link copied out of HTML has &amp; between its parameters.',
    'HTML, character references',
    [
      inner(
        `https://nam02.safelinks.protection.outlook.com/?url=${ENCODED}&amp;data=05%7C02&amp;reserved=0`,
      ),
      inner(`https://nam02.safelinks.protection.outlook.com/?data=05&amp;url=${ENCODED}`),
    ],
  ),
  urls(
    'order-and-case-of-parameters',
    'The address need not come first, and parameter names may be in capitals.',
    CONVERSIONS,
    [
      inner(`https://nam02.safelinks.protection.outlook.com/?data=05&url=${ENCODED}`),
      inner(`https://nam02.safelinks.protection.outlook.com/?URL=${ENCODED}`),
    ],
  ),
  urls(
    'what-is-inside-stays',
    'Decoded once: escapes, plus signs, fragments and further links inside belong to the address.',
    CONVERSIONS,
    [
      [
        'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcontoso.example%2F%3Fnext%3Dhttps%253A%252F%252Ffabrikam.example%252F',
        'https://contoso.example/?next=https%3A%2F%2Ffabrikam.example%2F',
      ],
      [
        'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcontoso.example%2Fa%2520b%23top&data=05',
        'https://contoso.example/a%20b#top',
      ],
      [
        'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcontoso.example%2F%3Fq%3Da+b',
        'https://contoso.example/?q=a+b',
      ],
      [
        'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcontoso.example%2F%E4%BE%8B',
        'https://contoso.example/例',
      ],
    ],
  ),
  urls(
    'cannot-be-unwrapped',
    'A wrapper without a readable address is kept, with a warning: it is what was clicked.',
    CONVERSIONS,
    [
      [
        'https://nam02.safelinks.protection.outlook.com/?url=%ZZ',
        'https://nam02.safelinks.protection.outlook.com/?url=%ZZ',
        FAILED,
      ],
      [
        'https://nam02.safelinks.protection.outlook.com/?url=&data=05',
        'https://nam02.safelinks.protection.outlook.com/?url=&data=05',
        FAILED,
      ],
      [
        'https://nam02.safelinks.protection.outlook.com/GetUrlReputation',
        'https://nam02.safelinks.protection.outlook.com/GetUrlReputation',
        FAILED,
      ],
    ],
  ),
  urls(
    'look-alikes',
    "A host that only looks like Safe Links is the attacker's: unwrapping it would name the wrong site.",
    ATTACK,
    [
      same(`https://safelinks.protection.outlook.com.evil.example/?url=${ENCODED}`),
      same(`https://nam02.safelinks.protection.outlook.com@evil.example/?url=${ENCODED}`),
      same(`https://evilsafelinks.protection.outlook.com/?url=${ENCODED}`),
      same(
        `https://evil.example/?url=https://nam02.safelinks.protection.outlook.com/?url=${ENCODED}`,
      ),
    ],
  ),
  urls(
    'as-sent',
    'An address that is not wrapped is kept letter for letter, however odd.',
    SCHEMA_PAGE,
    [
      same('https://contoso.example/?a=1&amp;b=2'),
      same('HTTP://Contoso.Example:80/%7Euser/../x'),
      same('contoso.example/no-scheme'),
      same('not an address'),
      same('https://xn--bcher-kva.example/'),
    ],
  ),
  cellCase('urls/nothing-said', 'No address is null in both members.', CONVERSIONS, 'Url', 'url', [
    ['', null],
    ['<null>', null],
    [null, null],
  ]),
  cellCase(
    'urls/wrong-type',
    'A list is no address: which of several was clicked would be a guess, so the record is rejected.',
    CONVERSIONS,
    'Url',
    'url',
    [[[URL_SENT], null, ['error property_type /Url']]],
  ),
];
