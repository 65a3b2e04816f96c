import { expect, expectTypeOf, test } from 'vitest';
import { readRecordsIn, readText } from '../../test/read-text.ts';
import { isRecordOfType } from '../gen/record-types.ts';
import type { AttachmentData } from '../gen/types.ts';

const file = { RecordType: 47, Operation: 'AtpDetection', FileData: { FileName: 'a.exe' } };
const mail = { RecordType: 28, Operation: 'TIMailData', AttachmentData: [{ SHA256: 'e3b0' }] };
const wrong = { ...file, FileData: { FileName: {} } };
const unknown = { RecordType: 6, Operation: 'FileAccessed', FileData: { FileName: {} } };

const text = [file, mail, wrong, unknown].map((record) => JSON.stringify(record)).join('\n');

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
