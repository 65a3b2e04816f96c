import type { Random } from '../data/random.ts';

/** A source made to mislead whoever looks for clicks without parsing. */
export interface HostileFile {
  readonly bytes: Uint8Array;
  readonly lines: number;
}

/** Members that look like those of a click, or are, or hide one. */
const TELLTALES = [
  '"RecordType":41',
  '"RecordType" : 41',
  '"RecordType":"41"',
  '"RecordType":41.0',
  '"RecordType":4.1e1',
  '"RecordType":411',
  '"RecordType":14',
  '"record_type":41',
  '"RECORDTYPE":41',
  '"Record\\u0054ype":41',
  '"RecordType":15,"RecordType":41',
  '"RecordType":41,"RecordType":15',
  '"RecordType":"ThreatIntelligenceUrl"',
  '"Operation":"TIUrlClickData"',
  '"operation":"tiurlclickdata"',
  '"Operation":"TIUrlClick\\u0044ata"',
  '"Operation":"TI\\u0055rlClickData"',
  '"Operation":"TIUrlClickDat"',
  '"Operation" :\t"TIUrlClickData"',
  '"ActionType":"ClickAllowed"',
  '"Kind":"MaliciousUrlClick"',
] as const;
/** Members of any record, full of what brackets, quotes and words must not be taken for. */
const MEMBERS = [
  '"Note":"see {\\"RecordType\\":41} and [TIUrlClickDat]"',
  '"Note":"RecordType 41, TIUrl ClickData"',
  '"Path":"C:\\\\Users\\\\x\\\\"',
  '"Text":"}{][\\",:\\\\\\""',
  '"Text":"\\u0027it\\u0027s\\u0022"',
  '"Text":"Grüße, 点击 😀"',
  '"Text":"tab\there"',
  '"Key\\"":"\\/"',
  '"snake_case":"a__b_c_"',
  '"Parameters":[{"Name":"a","Value":"{}"},{"Name":"b","Value":"[]"}]',
  '"Deep":[[[[{"a":[{"b":{"c":[]}}]}]]]]',
  '"value":["x",{"y":1}]',
  '"ExtendedProperties": [ { "Name" : "x" } ]',
  '"AuditData":"{\\"RecordType\\":15,\\"Operation\\":\\"x\\"}"',
  '"Empty":"","None":null,"Yes":true,"N":-1.5e-3',
] as const;
/** Lines that are no audit record, or none at all. */
const ODD_LINES = [
  '',
  ' ',
  '{}',
  '[]',
  '{ }',
  'null',
  '42',
  '"text"',
  'garbage',
  '{"a":[}',
  '{"a":{]}',
  '}{',
  ']',
  '{"error":{"code":"AF20024"}}',
  '{"value":[{"RecordType":41,"Operation":"TIUrlClickData"}]}',
  '[{"RecordType":15},{"RecordType":41,"Operation":"TIUrlClickData"}]',
  '\ufeff{"a":1}',
  '{"a" "b"}',
  `${'{"a":'.repeat(70)}1${'}'.repeat(70)}`,
  `${'['.repeat(140)}${']'.repeat(140)}`,
] as const;
const NEWLINES = ['\n', '\n', '\r\n', '\r'] as const;
/** What a byte may be broken into. */
const WRONG = [0x80, 0xc0, 0xe2, 0xed, 0xff, 0x22, 0x5c, 0x7b, 0x7d, 0x0a, 0x00];
/** One line in so many is odd, cut, or has a byte changed. */
const ODDS = 25;

const encoder = new TextEncoder();

/** `lines` hostile lines in one of many framings, behind `padding` bytes of a sound one. */
export function hostileFile(random: Random, lines: number, padding = 0): HostileFile {
  const pick = <Of>(of: readonly Of[]): Of => of[random.below(of.length)] as Of;
  const newline = pick(NEWLINES);
  const [open, between, close] = pick([
    ['', newline, newline],
    ['', newline, ''],
    ['', newline, newline],
    ['[', ',', ']'],
    ['[', ', ', ']'],
    [`[${newline}`, `,${newline}`, `${newline}]`],
    ['{"@odata.context":"x","value":[', ',', ']}'],
    ['', '', ''],
    ['CSV', newline, newline],
  ] as const);
  const isTable = open === 'CSV';
  const line = () => (isTable ? rowOf(hostileLine(random), random) : hostileLine(random));
  const head = isTable ? `RecordId,RecordType,Operation,AuditData${newline}` : open;
  const pad = `{"Pad":"${'x'.repeat(Math.max(0, padding))}"}`;
  const first = padding === 0 ? [] : [isTable ? `,,,"${pad.replaceAll('"', '""')}"` : pad];
  const text = head + [...first, ...Array.from({ length: lines }, line)].join(between) + close;
  const bytes = encoder.encode(text);
  for (let left = random.below(4) === 0 ? Math.ceil(lines / (ODDS * 4)) : 0; left > 0; left--) {
    bytes[head.length + padding + random.below(bytes.length - head.length - padding)] = pick(WRONG);
  }
  return { bytes, lines };
}

function hostileLine(random: Random): string {
  const pick = <Of>(of: readonly Of[]): Of => of[random.below(of.length)] as Of;
  if (random.below(ODDS) === 0) return pick(ODD_LINES);
  // A report takes these from their bytes.
  if (random.below(4) === 0) return usualClick(random);
  const members = [`"Id":"${random.guid()}"`, '"CreationTime":"2026-03-03T09:14:07"'];
  for (let more = random.below(5); more > 0; more--) members.push(pick(MEMBERS));
  for (let more = random.below(8) === 0 ? 2 : 0; more > 0; more--) members.push(pick(TELLTALES));
  if (random.below(2) === 0) members.push('"RecordType":15,"Operation":"UserLoggedIn"');
  if (random.below(3) === 0) members.push('"UserId":"a@contoso.com","Url":"https://x.example/"');
  members.sort(() => random.below(3) - 1);
  const blank = random.below(10) === 0 ? ' ' : '';
  const record = `{${blank}${members.join(`,${blank}`)}${blank}}`;
  return random.below(ODDS * 2) === 0 ? record.slice(0, random.below(record.length)) : record;
}

/** A click of one of few forms; Ids come again, now and then of another click. */
function usualClick(random: Random): string {
  const two = () => String(10 + random.below(50));
  const id = random.below(3) === 0 ? random.guid() : `d9dc11d8-8243-44d9-9268-cc478a8b4a${two()}`;
  const time = `"2026-02-02T00:${two()}:${two()}${random.below(9) === 0 ? 'Z' : ''}"`;
  const cells = [
    `"CreationTime":${time}`,
    `"Id":"${id}"`,
    '"Operation":"TIUrlClickData"',
    '"OrganizationId":"5d0c7f1a-2b7e-4a0e-9c52-3f1d8e6a9b04"',
    '"RecordType":41',
    `"UserType":${random.below(20) === 0 ? 99 : 4}`,
    `"UserId":"person${random.below(30)}@contoso.com"`,
    `"SourceId":"5a0c1e00-0000-4000-8000-0000000013${two()}"`,
    `"TimeOfClick":${time}`,
    `"Url":"https://site${random.below(9)}.example/s/${two()}"`,
    `"UrlClickAction":${random.below(7)}`,
    `"UserIp":"${random.below(20) === 0 ? '[2001:db8::1]:443' : `203.0.113.${two()}`}"`,
  ];
  if (random.below(8) === 0) cells.push(cells.splice(4, 1)[0] as string);
  if (random.below(30) === 0) cells[random.below(cells.length)] = '"Text":"\\u0041"';
  return `{${cells.join(',')}}`;
}

function rowOf(json: string, random: Random): string {
  const cell = random.below(ODDS) === 0 ? json : `"${json.replaceAll('"', '""')}"`;
  return `${random.guid()},15,x,${cell}${random.below(ODDS * 4) === 0 ? ',' : ''}`;
}
