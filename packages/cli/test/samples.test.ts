import { describe, expect, it } from 'vitest';
import { makeSamples, storedSample } from '../scripts/make-samples.ts';
import { CAMPAIGN } from '../scripts/samples/campaign.ts';
import { COLLEAGUES } from '../scripts/samples/people.ts';

describe('samples', () => {
  const samples = makeSamples();

  it.each([...samples.keys()])(
    '%s is what the script makes: else run `npm run samples`',
    (name) => {
      // Not toBe: a difference in 23 MB of text is nothing to print.
      expect(storedSample(name) === samples.get(name)).toBe(true);
    },
  );

  it('are the same in a second run', () => {
    const again = makeSamples();
    expect([...again].every(([name, text]) => samples.get(name) === text)).toBe(true);
  });

  it('hold only invented names and addresses', () => {
    const hosts = /(?:https?:\/\/|@)([a-z0-9.-]+)/gi;
    for (const text of samples.values()) {
      const found = new Set(
        [...text.matchAll(hosts)].map((match) => (match[1] ?? '').toLowerCase()),
      );
      const real = [...found].filter(
        (host) => !/(^|\.)(contoso\.com|fabrikam\.com|example)$/.test(host),
      );
      expect(real.filter((host) => host !== 'emea01.safelinks.protection.outlook.com')).toEqual([]);
      const addresses = new Set(text.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g));
      expect(
        [...addresses].filter((ip) => !/^(192\.0\.2|198\.51\.100|203\.0\.113)\./.test(ip)),
      ).toEqual([]);
    }
  });

  it('tell the story of 31 clicks by 19 people', () => {
    expect(CAMPAIGN).toHaveLength(31);
    const people = new Set(CAMPAIGN.map((click) => click.person));
    expect(people.size).toBe(19);
    expect(COLLEAGUES.filter((name) => people.has(name))).toEqual([]);
  });
});
