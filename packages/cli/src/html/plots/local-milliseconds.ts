import type { Page } from '../../report/page.ts';

/** A time in the zone of the page, in milliseconds as if it were UTC: plots have no zones. */
export function localMilliseconds(page: Page, time: string | null): number | null {
  const local = page.local(time);
  return local === null ? null : Date.parse(`${local.day}T${local.clock}Z`);
}
