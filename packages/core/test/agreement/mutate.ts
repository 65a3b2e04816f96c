import type { SeededRandom } from './seeded-random.ts';

/** Values that records may hold although nobody asked for them. */
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  2,
  5,
  6,
  41,
  -1,
  1.5,
  41.0,
  65536,
  2 ** 53,
  1e21,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  '<null>',
  '41',
  ' 41 ',
  '-7',
  '4.1e1',
  '0x29',
  'ThreatIntelligenceUrl',
  'threatintelligenceurl',
  'Threat Intelligence Url',
  'Viva Engage',
  'blockpage',
  'BLOCKPAGE',
  'reached',
  'none',
  'TIUrlClickData',
  '3F2504E0-4F89-41D3-9A0C-0305E82C3301',
  '{3f2504e0-4f89-41d3-9a0c-0305e82c3301}',
  '3f2504e04f8941d39a0c0305e82c3301',
  '2026-03-03T08:57:41+05:30',
  '2026-02-29T08:57:41',
  '2026-03-03 08:57:41',
  '2026-03-03T24:00:00',
  '2026-03-03T08:57:41.Z',
  '9/20/2023 4:05:03 AM',
  '203.0.113.7:443',
  '[2001:db8::7]:443',
  'localhost',
  'line\nend',
  '\u2028',
  '\ud800',
  [],
  [null],
  ['a'],
  [1, 'a', {}],
  [[]],
  {},
  { a: 1 },
  { Session: 1 },
  [{}],
  [{ AADSessionId: 5 }],
  { AADSessionId: [] },
  { IssuedAtTime: 'never' },
  [{ IssuedAtTime: 'never' }],
  { code: 2, name: 'Blockpage', source: '/x' },
  { code: 2, name: 'x' },
]; // prettier-ignore

const STRANGE_KEYS = [
  'NotDocumented',
  'a/b',
  'a~b',
  '',
  'constructor',
  'toString',
  '__proto__',
  'Url ',
  'url',
  'URL',
  'clientip',
];

/** A copy with some members removed, replaced, renamed or added, at any depth. */
export function mutate(value: unknown, keys: readonly string[], random: SeededRandom): unknown {
  if (random.chance(0.01)) return random.pick(ODD_VALUES);
  const copy = structuredClone(value) as Record<string, unknown>;
  for (let edits = random.below(5); edits > 0; edits--) edit(copy, keys, random);
  return copy;
}

function edit(
  object: Record<string, unknown>,
  keys: readonly string[],
  random: SeededRandom,
): void {
  const key = random.pick(keys);
  const inner = Object.hasOwn(object, key) ? object[key] : undefined;
  if (random.chance(0.3) && typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
    edit(inner as Record<string, unknown>, [...Object.keys(inner), ...STRANGE_KEYS], random);
    return;
  }
  switch (random.below(6)) {
    case 0:
      delete object[key];
      break;
    case 1:
      put(object, random.pick(STRANGE_KEYS), random.pick(ODD_VALUES));
      break;
    case 2:
      if (Object.hasOwn(object, key))
        put(object, random.chance(0.5) ? key.toLowerCase() : `${key}_s`, object[key]);
      break;
    case 3:
      if (typeof inner === 'string' && inner !== '')
        put(object, key, withOtherLetter(inner, random));
      break;
    default:
      put(object, key, random.pick(ODD_VALUES));
  }
}

function withOtherLetter(text: string, random: SeededRandom): string {
  const at = random.below(text.length);
  return text.slice(0, at) + random.pick([...'0129aAgG-:.TZ \u00e4', '']) + text.slice(at + 1);
}

/** As JSON.parse sets members: `__proto__` is a member like any other. */
function put(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
