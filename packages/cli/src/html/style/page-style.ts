import { BASE_STYLE } from './base-style.ts';
import { BLOCK_STYLE } from './block-style.ts';
import { PRINT_STYLE } from './print-style.ts';
import { TABLE_STYLE } from './table-style.ts';

/** The one style sheet of the page. */
export const PAGE_STYLE: string = BASE_STYLE + TABLE_STYLE + BLOCK_STYLE + PRINT_STYLE;
