import { html, lines, type Markup, type Part } from '../markup.ts';
import { type Alternative, CANVASES, type Canvas } from './drawing.ts';

/** A drawing for each width, what it says, and the same numbers as a table. */
export interface Figure extends Alternative {
  readonly legend: readonly LegendEntry[];
  readonly draw: (canvas: Canvas) => Markup;
  /** Null when a table beside the figure has the same numbers. */
  readonly numbers: Numbers | null;
}

/** The numbers of a drawing as a table. */
export interface Numbers {
  readonly columns: readonly string[];
  /** Each row has its heading first. */
  readonly rows: readonly (readonly Part[])[];
}

/** What one fill or line of a drawing stands for. */
export interface LegendEntry {
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
}

export function figure({ id, title, description, legend, draw, numbers }: Figure): Markup {
  return lines([
    html`<figure id="${id}">
<figcaption><b>${title}</b> <span class="finding">${description}</span></figcaption>`,
    legend.length === 0 ? null : html`<ul class="plot-legend">${legend.map(entry)}</ul>`,
    ...CANVASES.map(draw),
    numbers === null ? null : numbersTable(numbers),
    html`</figure>`,
  ]);
}

function numbersTable({ columns, rows }: Numbers): Markup {
  return html`<details><summary>The numbers</summary><table>
<thead><tr>${columns.map((column, index) => html`<th scope="col"${index === 0 ? null : html` class="number"`}>${column}</th>`)}</tr></thead>
<tbody>
${lines(rows.map(([heading, ...cells]) => html`<tr><th scope="row">${heading}</th>${cells.map((cell) => html`<td class="number">${cell}</td>`)}</tr>`))}
</tbody>
</table></details>`;
}

function entry({ fill, stroke, text }: LegendEntry): Markup {
  return html`<li><svg class="swatch" viewBox="0 0 18 12" aria-hidden="true" focusable="false"><rect x="1" y="1" width="16" height="10" fill="${fill}" stroke="${stroke}"/></svg>${text}</li>`;
}
