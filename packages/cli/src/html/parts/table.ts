import { html, lines, type Markup, type Part } from '../markup.ts';

/** A column of a table. */
export interface Column {
  readonly heading: string;
  /** Class of its cells: `name`, `number`, `code`. */
  readonly kind?: string;
  /** On a narrow screen, where cells stand under each other, the heading is said again before the cell. */
  readonly label?: boolean;
}

/** A cell: what is shown, and what it is sorted by when that is not its text. */
export interface Cell {
  readonly shown: Part;
  readonly key?: string | number;
}

/** A table that the page's script makes sortable. `last` is a line that stays at the end. */
export function sortableTable(
  caption: Part,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  last: string | null = null,
): Markup {
  return html`<table class="sortable">
<caption>${caption}</caption>
<thead><tr>${columns.map(({ heading, kind }) => html`<th scope="col"${kindClass(kind)}>${heading}</th>`)}</tr></thead>
<tbody>
${lines(rows.map((row) => tableRow(columns, row)))}${
  last === null
    ? null
    : html`
<tr data-last><td colspan="${columns.length}">${last}</td></tr>`
}
</tbody>
</table>`;
}

function tableRow(columns: readonly Column[], row: readonly Cell[]): Markup {
  return html`<tr>${row.map(({ shown, key }, index) => tableCell(columns[index], shown, key))}</tr>`;
}

function tableCell(column: Column | undefined, shown: Part, key: Cell['key']): Markup {
  const sortKey = key === undefined ? null : html` data-key="${key}"`;
  const label = column?.label === true ? html` data-label="${column.heading}"` : null;
  // Whom a row is about is its heading.
  return column?.kind === 'name'
    ? html`<th scope="row" class="name"${sortKey}>${shown}</th>`
    : html`<td${kindClass(column?.kind)}${label}${sortKey}>${shown}</td>`;
}

function kindClass(kind: string | undefined): Markup | null {
  return kind === undefined ? null : html` class="${kind}"`;
}
