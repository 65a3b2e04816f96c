import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../testing/collect.ts';
import { candidateFinder } from './candidate-finder.ts';

/** Milliseconds that a test of many runs may take on a busy machine. */
const SLOW = 60_000;

const isCandidate = candidateFinder(['MaliciousUrlClick', 'MDO Safe Links', 'is_clicked_through']);
const finds = (text: string) => {
  const bytes = bytesOf(text);
  return isCandidate(bytes, 0, bytes.length);
};

describe('words', () => {
  it.each([
    '"Operation":"TIUrlClickData"',
    '"operation":"tiurlclickdata"',
    'ThreatIntelligenceUrl',
    'threat_intelligence_url',
    'T_I_U_r_l_C_l_i_c_k_D_a_t_a',
    '__TIUrl__ClickData__',
    'MALICIOUSURLCLICK',
    '"dm":"MDO Safe Links"',
    'IsClickedThrough_b',
    'isclickedthrough',
  ])('finds %s', (text) => {
    expect(finds(text)).toBe(true);
    for (let before = 0; before < 20; before += 1) {
      expect(finds(`${'x'.repeat(before)}${text}yz`)).toBe(true);
    }
  });

  it.each([
    'TIUrlClickDat',
    'IUrlClickData',
    'TIUrl ClickData',
    'MDO  Safe Links',
    'T-I',
    '',
    '_____',
  ])('does not find %j', (text) => {
    expect(finds(text)).toBe(false);
  });
});

describe('escapes', () => {
  it.each([
    '\\u0054IUrlClickData',
    'TIUrlClickDat\\u0061',
    '\\\\u0054',
    '\\u005f',
    '\\u005C',
    'MDO\\u0020Safe',
  ])('takes %s for a letter of a word', (text) => {
    for (let before = 0; before < 9; before += 1) {
      expect(finds(`${'x'.repeat(before)}${text}`)).toBe(true);
    }
  });

  it.each([
    'it\\u0027s',
    '\\u0026',
    '\\u003c',
    '\\u002B',
    '\\u0022',
    '\\u00e9',
    '\\u1041',
    '\\u004',
    'u0041',
  ])('passes %s, which is no letter of a word', (text) => {
    expect(finds(text)).toBe(false);
  });
});

describe('record types', () => {
  it.each([
    '"RecordType":41',
    '"RecordType" : 41 ,',
    '"recordtype":41}',
    '"record_type":"41"',
    '"RecordType_d":41.0',
    '"auditLogRecordType":"threatIntelligenceUrl"',
    '"RecordType":"ThreatIntelligenceUrl"',
    '"RecordType":"TIUrl"',
    '"RecordType":41.0',
    '"RecordType":4.1e1',
    '"RecordType":410e-1',
    '"RecordType":"0x29"',
    '"RecordType":"041"',
    '"RecordType":"+41"',
    '"RecordType":" 41"',
    '"RecordType":"\\t41"',
    '"RecordType":"4\\u0031"',
    '"RecordType":"\\u0034\\u0031"',
    '"RecordType":[41]',
    '"RecordType":{"a":1}',
    '"RecordType":',
    '"RecordType":4',
    '{\\"RecordType\\":41}',
    '{\\"RecordType\\":\\"41\\"}',
    '{\\\\\\"RecordType\\\\\\" : 41}',
    '{\\r\\n  \\"RecordType\\" :\\r\\n 41}',
    '{\\u0022RecordType\\u0022:41}',
    '"RecordType\\u0022\\u003a41',
    '{""RecordType"":41}',
    '{""RecordType"": ""41""}',
    '"RecordType":15,"RecordType":41',
  ])('takes %s for a click', (text) => {
    for (let before = 0; before < 5; before += 1) {
      expect(finds(`${'x'.repeat(before)}${text}`)).toBe(true);
    }
  });

  it.each([
    '"RecordType":15,',
    '"RecordType":4,',
    '"RecordType":411}',
    '"RecordType":0}',
    '"RecordType" : 1 }',
    '"RecordType":"15"',
    '"RecordType":"AzureActiveDirectory"',
    '"RecordType":null',
    '"RecordType@odata.type":"#Int64"',
    '"RecordTypes":41',
    '"recordtype of 41"',
    '"Recordtyp":41',
    '{\\"RecordType\\":15,\\"x\\":1}',
    '{\\"RecordType\\":\\"15\\"}',
    '{\\u0022RecordType\\u0022:15}',
    '{""RecordType"":15}',
    '{""RecordType"":""15""}',
    'RecordType,41',
  ])('passes %s', (text) => {
    expect(finds(text)).toBe(false);
  });
});

describe('against a simple search', () => {
  const words = [
    'tiurlclickdata',
    'threatintelligenceurl',
    'maliciousurlclick',
    'mdo safe links',
    'isclickedthrough',
  ];
  const oracle = (text: string) => {
    const folded = text.replaceAll('_', '').toLowerCase();
    return (
      words.some((word) => folded.includes(word)) || /\\u00([4-7][0-9a-fA-F]|3[0-9]|20)/.test(text)
    );
  };
  const piece = fc.oneof(
    fc.constantFrom(
      'TIUrl',
      'Click',
      'Data',
      'Malicious',
      'UrlClick',
      'Threat',
      'Intelligence',
      'Url',
      'is',
    ),
    fc.constantFrom(
      '_',
      '__',
      '\\u00',
      '41',
      '7',
      '0',
      '\\',
      'u',
      'MDO',
      ' ',
      'Safe',
      'Links',
      'ed',
      'Through',
    ),
    fc.string({ maxLength: 3 }),
  );

  it(
    'finds the same, wherever in a buffer the bytes are',
    () => {
      fc.assert(
        fc.property(
          fc.array(piece, { maxLength: 14 }),
          fc.nat({ max: 7 }),
          fc.nat({ max: 7 }),
          (pieces, before, after) => {
            const text = pieces.join('').replace(/[^\x20-\x7e]/g, 'x');
            // What stands around the range must not count.
            const bytes = bytesOf(
              `${'TIUrlClickData'.slice(0, before)}${text}${'Data\\u0041'.slice(0, after)}`,
            );
            expect(isCandidate(bytes, before, before + text.length)).toBe(oracle(text));
            const view = bytesOf(`x${text}`).subarray(1);
            expect(isCandidate(view, 0, view.length)).toBe(oracle(text));
          },
        ),
        { numRuns: 5000 },
      );
    },
    SLOW,
  );

  it(
    'finds short markers too',
    () => {
      const short = candidateFinder(['abc', 'Q4x9']);
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom('a', 'b', 'c', 'q', '4', 'X', '9', '_', 'z'), { maxLength: 12 }),
          (letters) => {
            const text = letters.join('');
            const folded = text.replaceAll('_', '').toLowerCase();
            const bytes = bytesOf(text);
            expect(short(bytes, 0, bytes.length)).toBe(
              folded.includes('abc') || folded.includes('q4x9'),
            );
          },
        ),
        { numRuns: 2000 },
      );
    },
    SLOW,
  );
});

it('refuses markers it cannot look for', () => {
  expect(() => candidateFinder(['ab'])).toThrow(RangeError);
  expect(() => candidateFinder(['Überblick'])).toThrow(TypeError);
});
