declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

/** NDJSON of as many clicks, each another one. */
export function clickLines(from: number, to: number): Uint8Array<ArrayBuffer> {
  let lines = '';
  for (let at = from; at < to; at++) lines += `${JSON.stringify(click(at))}\n`;
  return new TextEncoder().encode(lines);
}

/** Of a file that is read in parts: other records, some clicks that are told twice, and damage. */
export function largeLines(megabytes: number): Uint8Array<ArrayBuffer> {
  const other = JSON.stringify({ RecordType: 8, Operation: 'Add user.', Id: 'x'.repeat(5000) });
  const others = new TextEncoder().encode(`${other}\n`.repeat(200));
  const damage = new TextEncoder().encode('{"cut":\n[7]\n');
  const parts = Array.from({ length: megabytes }, (_, at) => [
    clickLines(at * 10, at * 10 + 20),
    others,
    damage,
  ]);
  return joined(...parts.flat());
}

function click(number: number): object {
  return {
    Id: `3f2a7c11-58d0-4b7e-9c1d-${String(number).padStart(12, '0')}`,
    RecordType: 41,
    CreationTime: '2026-03-03T10:00:00',
    Operation: 'TIUrlClickData',
    UserId: 'm.lindqvist@contoso.com',
    Url: `https://payroll.fabrikam.example/s/${number}`,
    UrlClickAction: 2,
    TimeOfClick: '2026-03-03T09:00:00',
  };
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
