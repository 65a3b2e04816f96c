/** Cards of outcomes, figures, notes, and what comes next. */
export const BLOCK_STYLE: string = `.cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; margin-top: 1.5rem; }
.card { padding: 0.8rem 1rem 0.9rem; border: 1px solid var(--line); border-top: 4px solid var(--tone); border-radius: 3px; }
.card.reached { --tone: var(--reached); }
.card.mayHave { --tone: var(--mayHave); border-top-style: dashed; }
.card.stopped { --tone: var(--stopped); border-top-style: double; }
.card .label { color: var(--tone); font-weight: 650; }
.card .count { margin: 0.1rem 0 0.15rem; font-size: 2.3rem; font-weight: 680; line-height: 1.15; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.card .count span { font-size: 0.95rem; font-weight: 400; letter-spacing: 0; color: var(--muted); }
.card .ways { font-size: 0.9rem; line-height: 1.4; }
.card.none { border-top-color: var(--line); }
.card.none .count, .card.none .label { color: var(--muted); font-weight: 500; }
.strip { margin-top: 0.9rem; }
figure { margin-top: 1.4rem; break-inside: avoid; }
figcaption { margin-bottom: 0.3rem; }
figcaption b { font-weight: 650; margin-right: 0.4em; }
.finding { color: var(--muted); font-size: 0.92rem; }
figure svg, .strip svg { width: 100%; height: auto; overflow: visible; }
figure svg text { white-space: pre; font-variant-numeric: tabular-nums; }
.plot-legend { display: flex; flex-wrap: wrap; gap: 0.1rem 1.1rem; margin-bottom: 0.35rem; font-size: 0.87rem; }
.plot-legend .swatch { display: inline-block; width: 18px; height: 12px; margin-right: 0.45em; vertical-align: -1px; }
.narrow { display: none; }
details { margin-top: 0.2rem; font-size: 0.84rem; }
summary { display: inline-block; cursor: pointer; color: var(--muted); text-decoration: underline dotted; text-underline-offset: 0.2em; }
figure details table { width: auto; margin-top: 0.4rem; font-size: 0.84rem; }
figure details th, figure details td { padding-top: 0.12rem; padding-bottom: 0.12rem; }
.notes li { position: relative; padding: 0.3rem 0 0.3rem 1.5rem; }
.notes li::before { content: "\\2013"; position: absolute; left: 0.35rem; color: var(--muted); }
.notes .warning { margin-bottom: 0.35rem; padding: 0.45rem 0.8rem 0.45rem 2.4rem; background: var(--mayHave-soft); border-radius: 3px; }
.notes .warning::before { content: none; }
.notes .sign { position: absolute; left: 0.85rem; width: 1.15rem; height: 1.15rem; margin-top: 0.18rem; border: 2px solid currentColor; border-radius: 50%; font-size: 0.8rem; font-weight: 800; line-height: 0.95rem; text-align: center; }
.note-code { color: var(--muted); font-size: 0.8rem; white-space: nowrap; }
.warning .note-code { color: inherit; }
.next { list-style: none; }
.next li { margin-top: 0.4rem; }
.next code { display: block; padding: 0.5rem 0.8rem; background: var(--wash); border-radius: 3px; }
@media screen and (max-width: 40rem) {
  .cards { grid-template-columns: 1fr; gap: 0.6rem; }
  .card { display: grid; grid-template-columns: 1fr auto; align-items: baseline; padding: 0.5rem 0.8rem 0.6rem; }
  .card .count { grid-area: 1 / 2; margin: 0; font-size: 1.7rem; }
  .card .ways { grid-area: 2 / 1 / 3 / 3; }
  .wide { display: none; }
  .narrow { display: block; }
}
`;
