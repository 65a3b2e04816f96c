import type { ReadItem } from './read-items.ts';

/** An item of a record that is judged but not yet de-duplicated. */
export type PendingItem = Exclude<ReadItem, { readonly kind: 'source' | 'duplicate' }>;
