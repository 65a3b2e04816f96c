import { expect, test } from 'vitest';
import { foldedName } from './folded-name.ts';

test.each([
  ['SourceFileName', 'SourceFileName'],
  ['RecordType@odata.type', 'RecordType@odata.type'],
  ['@odata.context', '@odata.context'],
  ['Url_s', 'Url_s'],
  ['3f2504e0-4f89-41d3-9a0c-0305e82c3301', '{guid}'],
  ['site{3F2504E0-4F89-41D3-9A0C-0305E82C3301}', '{guid}'],
  ['m.lindqvist@contoso.com', '{mail}'],
  ['https://contoso.example/s', '{url}'],
  ['203.0.113.7', '{address}'],
  ['203.0.113.7:443', '{address}'],
  ['2001:db8::1', '{address}'],
  ['2026-03-03T08:57:41Z', '{date}'],
  ['3/4/2026', '{date}'],
  ['S-1-5-21-1111', '{sid}'],
  ['42', '{number}'],
  ['-1.5', '{number}'],
  ['employee10234', '{token}'],
  ['deadbeefdeadbeefcafe', '{token}'],
  ['payroll.contoso.com', '{host}'],
  ['Marta Lindqvist', '{text}'],
  ['Löwe', '{text}'],
  ['', '{text}'],
  ['a\u001b[31mred', '{text}'],
  ['a\u202eb', '{text}'],
  ['x'.repeat(61), '{text}'],
  ['9'.repeat(1_000_000), '{text}'],
])('%j is shown as %s', (name, shown) => {
  expect(foldedName(name)).toBe(shown);
});
