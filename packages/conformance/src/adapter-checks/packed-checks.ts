import { type AdapterCheck, codesOf, collected, equal, kindsOf } from './adapter-check.ts';
import { clickLines, joined } from './click-lines.ts';
import { gzipped, zipped } from './make-packed.ts';

/** gzip and ZIP, told by content: the same items come out in every runtime. */
export const packedChecks: readonly AdapterCheck[] = [
  gzipCheck('gzip is unpacked', async () => gzipped(clickLines(0, 3)), 3, []),
  gzipCheck('all members of gzip are unpacked', () => members(3, 5), 8, []),
  gzipCheck(
    'many small members of gzip are unpacked',
    () => members(...Array(40).fill(7)),
    280,
    [],
  ),
  gzipCheck('zeros behind gzip are ignored', () => followed(new Uint8Array(700)), 200, []),
  gzipCheck('gzip without its end gives all it holds', () => cut(4), 200, ['gzip_truncated']),
  gzipCheck('gzip with a wrong checksum gives all it holds', badChecksum, 200, ['gzip_corrupt']),
  {
    name: 'text behind gzip is told of',
    run: async (adapter) => {
      const input = adapter.inputOf(await followed(clickLines(0, 9)));
      const items = await collected(adapter.readActivities(input, {}));
      // What is unpacked together with the text is lost in some runtimes.
      if (items.length < 100) throw new Error(`only ${items.length} items`);
      equal('the codes', codesOf(items).at(-1), 'gzip_corrupt');
    },
  },
  {
    name: 'gzip cut at half gives all records before the cut',
    run: async (adapter) => {
      const whole = await gzipped(clickLines(0, 4000));
      const half = whole.slice(0, whole.length >> 1);
      const items = await collected(adapter.readActivities(adapter.inputOf(half), {}));
      const activities = items.filter(({ kind }) => kind === 'activity').length;
      if (activities < 1500 || activities > 2500) throw new Error(`${activities} activities`);
      equal('the last code', codesOf(items).at(-1), 'gzip_truncated');
    },
  },
  {
    name: 'gzip damaged near its end gives nearly all records',
    run: async (adapter) => {
      const whole = await gzipped(clickLines(0, 4000));
      whole.fill(0xff, whole.length - 400, whole.length - 300);
      const items = await collected(adapter.readActivities(adapter.inputOf(whole), {}));
      const activities = items.filter(({ kind }) => kind === 'activity').length;
      if (activities < 2500) throw new Error(`only ${activities} activities`);
      equal('the last code', codesOf(items).at(-1), 'gzip_corrupt');
    },
  },
  {
    name: 'every entry of a ZIP is a source',
    run: async (adapter) => {
      const archive = await zipped([
        { name: 'a/first.json', content: clickLines(0, 2) },
        { name: 'a/', content: new Uint8Array(0), method: 0 },
        { name: '__MACOSX/a/._first.json', content: clickLines(7, 8) },
        { name: 'stored.json', content: clickLines(2, 3), method: 0 },
        { name: 'inner.json.gz', content: await gzipped(clickLines(3, 6)), method: 0 },
      ]);
      const items = await collected(adapter.readActivities(adapter.inputOf(archive), {}));
      equal('what came', kindsOf(items), 'activity 6, source 3');
      const names = items.flatMap(({ source }) => (source ? [source.name] : []));
      const ends = names.map((name) => name.replaceAll('\\', '/').split('/').at(-1));
      equal('the names', ends, ['first.json', 'stored.json', 'inner.json.gz']);
    },
  },
  {
    name: 'an entry of a ZIP that cannot be unpacked leaves the others alone',
    run: async (adapter) => {
      const archive = await zipped([
        { name: 'secret', content: clickLines(0, 1), isEncrypted: true },
        { name: 'odd', content: clickLines(1, 2), method: 99 },
        { name: 'changed', content: clickLines(2, 3), crc: 1 },
        { name: 'fine', content: clickLines(3, 4) },
      ]);
      const items = await collected(adapter.readActivities(adapter.inputOf(archive), {}));
      const reasons = items.flatMap(({ kind, issues }) =>
        kind === 'unreadable' ? (issues ?? []).map(({ params }) => params) : [],
      );
      const expected = ['encrypted', 'method', 'damaged'].map((reason) => ({ reason }));
      equal('the reasons', reasons, expected);
      // What was read before the checksum was known to be wrong stands.
      equal('what came', kindsOf(items), 'unreadable 3, source 4, activity 2');
    },
  },
  {
    name: 'a ZIP cut short is one unreadable source',
    run: async (adapter) => {
      const archive = await zipped([{ name: 'a', content: clickLines(0, 9) }]);
      const input = adapter.inputOf(archive.slice(0, -30));
      const items = await collected(adapter.readActivities(input, {}));
      equal('the codes', codesOf(items), ['zip_unreadable']);
      equal('what came', kindsOf(items), 'unreadable 1, source 1');
    },
  },
];

function gzipCheck(
  name: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
  activities: number,
  codes: readonly string[],
): AdapterCheck {
  return {
    name,
    run: async (adapter) => {
      const items = await collected(adapter.readActivities(adapter.inputOf(await make()), {}));
      const unreadable = codes.length === 0 ? '' : `, unreadable ${codes.length}`;
      equal('what came', kindsOf(items), `activity ${activities}${unreadable}, source 1`);
      equal('the codes', codesOf(items), codes);
    },
  };
}

async function members(...sizes: readonly number[]): Promise<Uint8Array<ArrayBuffer>> {
  let at = 0;
  const parts: Uint8Array[] = [];
  for (const size of sizes) {
    parts.push(await gzipped(clickLines(at, at + size)));
    at += size;
  }
  return joined(...parts);
}

async function followed(by: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return joined(await gzipped(clickLines(0, 200)), by);
}

async function cut(bytes: number): Promise<Uint8Array<ArrayBuffer>> {
  return (await gzipped(clickLines(0, 200))).slice(0, -bytes);
}

async function badChecksum(): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await gzipped(clickLines(0, 200));
  const at = whole.length - 8;
  whole[at] = (whole[at] ?? 0) ^ 1;
  return whole;
}
