import { seededRandom } from './seeded-random.ts';

/** Everybody's tenant. */
export const ORGANIZATION_ID = '6a1f0f5c-2b7e-4c1d-9a55-3d1e0c9b7a42';

/** The office's address towards the internet: most people of the story are behind it. */
export const OFFICE_IP = '203.0.113.7';

const INITIALS = 'abcdefghijklmnoprstvwyz';
const SURNAMES: readonly string[] = [
  'almeida',
  'arslan',
  'baker',
  'bianchi',
  'castro',
  'chen',
  'costa',
  'danso',
  'eriksen',
  'farouk',
  'fischer',
  'garcia',
  'gupta',
  'hansen',
  'ibrahim',
  'jansen',
  'kaya',
  'kowalski',
  'laine',
  'larsen',
  'marino',
  'mbeki',
  'molina',
  'mori',
  'nielsen',
  'novak',
  'olsen',
  'ortega',
  'park',
  'quist',
  'rossi',
  'sato',
  'schmidt',
  'suzuki',
  'tanaka',
  'torres',
  'usman',
  'varga',
  'weber',
  'yilmaz',
];

/** Colleagues who have nothing to do with the campaign; none shares a name with the story. */
export const COLLEAGUES: readonly string[] = colleagues(140);

function colleagues(count: number): readonly string[] {
  const random = seededRandom(0xc0);
  const names = new Set<string>();
  while (names.size < count) names.add(`${random.pick([...INITIALS])}.${random.pick(SURNAMES)}`);
  return [...names];
}

/** The account name of a person. */
export function upn(person: string): string {
  return `${person}@contoso.com`;
}

/** A person's usual address: the office, or a home line of their own. */
export function usualIp(person: string): string {
  const index = COLLEAGUES.indexOf(person);
  if (index < 0 || index % 3 === 0) return OFFICE_IP;
  return index % 3 === 1 ? `198.51.100.${100 + (index % 120)}` : `203.0.113.${20 + (index % 200)}`;
}
