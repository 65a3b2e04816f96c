import type { WireKeys } from '../runtime/wire-keys.ts';
import type { Check } from './validator.ts';

/** How records of one form are spelled and checked. */
export interface WireForm {
  readonly keys: WireKeys;
  readonly observed: Check;
  /** Of records that a page documents, and where it is asked for. */
  readonly documented?: Check;
}
