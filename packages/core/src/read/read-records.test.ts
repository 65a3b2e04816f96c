import { expect, expectTypeOf, test } from 'vitest';
import { readRecordsIn, readText } from '../../test/read-text.ts';
import { isRecordOfType } from '../gen/record-types.ts';
import type { AttachmentData } from '../gen/types.ts';
import type { OpenedSources } from './open-source.ts';
import { readRecordsOf } from './read-records.ts';

const file = { RecordType: 47, Operation: 'AtpDetection', FileData: { FileName: 'a.exe' } };
const mail = { RecordType: 28, Operation: 'TIMailData', AttachmentData: [{ SHA256: 'e3b0' }] };
const wrong = { ...file, FileData: { FileName: {} } };
const unknown = { RecordType: 6, Operation: 'FileAccessed', FileData: { FileName: {} } };

const click = {
  Id: '3f2a7c11-58d0-4b7e-9c1d-000000000001',
  RecordType: 41,
  CreationTime: '2026-03-03T10:00:00',
  Operation: 'TIUrlClickData',
  UserId: 'm.lindqvist@contoso.com',
  Url: 'https://payroll.fabrikam.example/s/1',
  UrlClickAction: 2,
  TimeOfClick: '2026-03-03T09:00:01',
};
const login = { RecordType: 15, Operation: 'UserLoggedIn', UserId: 'd.okafor@contoso.com' };
const linesOf = (...records: object[]) =>
  records.map((record) => JSON.stringify(record)).join('\n');

const text = linesOf(file, mail, wrong, unknown);

test('records are checked as what their RecordType says, and narrowed by it', async () => {
  const { items, of } = await readRecordsIn(text);
  expect(items.map(({ kind }) => kind)).toEqual([
    'record',
    'record',
    'rejected',
    'record',
    'source',
  ]);
  const [found] = of('record').filter((item) => isRecordOfType(item.record, 28));
  if (!found || !isRecordOfType(found.record, 28)) throw new Error('no mail');
  const { AttachmentData: attachments } = found.record;
  expectTypeOf(attachments).toEqualTypeOf<
    AttachmentData[] | AttachmentData | string | null | undefined
  >();
  expect(attachments).toEqual([{ SHA256: 'e3b0' }]);
  expect(of('rejected')[0]?.issues).toContainEqual(
    expect.objectContaining({ code: 'property_type', path: '/FileData/FileName' }),
  );
});

test('a reader of clicks passes them by, whatever their other properties', async () => {
  for (const strict of [false, true]) {
    const { source } = await readText(text, { strict });
    expect(source.counts).toMatchObject({ otherRecordTypes: 4, rejected: 0 });
  }
});

test('yields every record, clicks with their activity, nothing twice removed', async () => {
  const { of, source } = await readRecordsIn(linesOf(click, click, login));
  expect(of('record').map(({ recordType, activity }) => [recordType, activity?.outcome])).toEqual([
    [41, 'stopped'],
    [41, 'stopped'],
    [15, undefined],
  ]);
  expect(source.counts).toMatchObject({ records: 3, activities: 2, otherRecordTypes: 1 });
});

test('tells aliases among the issues', async () => {
  const { of } = await readRecordsIn(linesOf(click));
  expect(of('record')[0]?.issues).toContainEqual({
    code: 'property_alias',
    path: '/Url',
    severity: 'info',
    params: { documented: 'URL' },
  });
});

test('rejects by the documented profile when told to, and counts what deviates all the same', async () => {
  const { of, source } = await readRecordsIn(linesOf(click), { profile: 'documented' });
  expect(of('rejected')[0]?.issues.map(({ path }) => path)).toContain('/URL');
  expect(source.deviations.aliases).toBe(2);
});

test('what is aborted while its forms are loaded opens no source', async () => {
  const controller = new AbortController();
  let isOpened = false;
  const sources: OpenedSources = {
    [Symbol.iterator]: () => {
      isOpened = true;
      return [][Symbol.iterator]();
    },
  };
  const first = readRecordsOf(sources, { signal: controller.signal }).next();
  controller.abort(new Error('enough'));
  await expect(first).rejects.toThrow('enough');
  expect(isOpened).toBe(false);
});
