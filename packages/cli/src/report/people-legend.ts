import type { PersonRow } from '@timeofclick/core';
import { wrapWide } from '../terminal/wrap-wide.ts';
import type { Page } from './page.ts';
import { isInTwoExports } from './people-block.ts';

/** What the marks beside names stand for, as far as there are any. */
export function legend(page: Page, rows: readonly PersonRow[]): readonly string[] {
  const scanners = rows.flatMap(({ possibleScanner }) => possibleScanner ?? []);
  const alone = scanners.every(
    ({ reason, aloneAtAddress }) => reason === 'many-urls' && aloneAtAddress,
  );
  const texts = [
    ...(rows.some(isInTwoExports)
      ? ['= in two exports: user, message, URL and time agree (no id is shared)']
      : []),
    ...(scanners.length === 0
      ? []
      : [
          alone
            ? '? may be a scanner: many URLs at once from an IP nobody else used'
            : '? may be a scanner: more links or people within seconds than a person clicks',
        ]),
  ];
  return texts.flatMap((text) =>
    wrapWide(text, page.look.columns - 2).map((line, index) => (index === 0 ? line : `  ${line}`)),
  );
}
