/** Tables; on a narrow screen each row becomes a card. */
export const TABLE_STYLE: string = `table { width: 100%; border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.36rem 0.9rem 0.36rem 0; text-align: left; vertical-align: baseline; font-weight: 400; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--muted); font-size: 0.84rem; border-bottom-color: var(--axis); white-space: nowrap; }
tbody th.name { font-weight: 600; }
thead .code { font: inherit; font-size: 0.84rem; }
.number { text-align: right; }
td.time, td.place { white-space: nowrap; }
td.how { min-width: 10rem; }
.number + .time { padding-left: 0.5rem; }
td.hash { max-width: 17rem; line-height: 1.3; font-size: 0.8rem; }
.mark-name { display: inline-block; min-width: 1.6rem; color: var(--muted); font-weight: 400; }
thead button { all: unset; cursor: pointer; border-radius: 2px; }
thead button::after { content: "\\2195"; margin-left: 0.3em; opacity: 0.45; font-size: 0.85em; }
thead [aria-sort] button { color: var(--ink); font-weight: 600; }
thead [aria-sort] button::after { content: "\\2191"; opacity: 1; }
thead [aria-sort="descending"] button::after { content: "\\2193"; }
thead button:hover { text-decoration: underline; }
:focus-visible, thead button:focus-visible { outline: 2px solid var(--stopped); outline-offset: 2px; }
.mark { display: inline-block; width: 0.85em; height: 0.85em; margin-right: 0.4em; vertical-align: -0.07em; }
.outcome { white-space: nowrap; font-weight: 600; }
.outcome.reached { color: var(--reached); }
.outcome.mayHave { color: var(--mayHave); }
.badge { display: inline-block; padding: 0 0.4em; border: 1px solid var(--other-line); border-radius: 0.6em; font-size: 0.8rem; line-height: 1.35; white-space: nowrap; }
.badge.doubt { border-style: dashed; }
.legend { margin-top: 0.6rem; color: var(--muted); font-size: 0.84rem; }
.legend b { font-weight: 600; color: var(--ink); }
.legend span { margin-right: 0.9em; }
.names span { display: inline-block; margin-right: 0.9em; }
.fold .sortable { width: 100%; }
.quiet { margin-top: 0.9rem; }
@media screen and (max-width: 40rem) {
  .sortable, .sortable tbody, .sortable tr, .sortable thead { display: block; }
  .sortable thead tr { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; padding-bottom: 0.4rem; border-bottom: 1px solid var(--axis); }
  .sortable thead th, .sortable thead .number + .time { padding: 0; border: 0; text-align: left; }
  .sortable tbody tr { display: flex; flex-wrap: wrap; gap: 0.05rem 0.9rem; padding: 0.55rem 0; border-bottom: 1px solid var(--line); }
  .sortable tbody td, .sortable tbody th, .sortable tbody .number + .time { padding: 0; border: 0; text-align: left; }
  .sortable tbody .name { flex: 1 1 50%; }
  .sortable tbody .how { flex: 1 0 100%; }
  .sortable tbody .place { margin-left: auto; }
  .sortable [data-label]::before { content: attr(data-label) " "; color: var(--muted); }
  .sortable tbody .hash, .sortable tbody .name:has(.code), .sortable tbody .name:has(.mark-name) { flex: 1 0 100%; max-width: none; }
}
`;
