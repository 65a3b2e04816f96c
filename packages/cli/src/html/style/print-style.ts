/** Paper: light colours, what can be folded is folded, nothing is cut between its lines. */
export const PRINT_STYLE: string = `@page { margin: 13mm 14mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #5a6169; } }
@media print {
  :root { color-scheme: light; font-size: 12.4px; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { font-size: 1rem; line-height: 1.4; }
  main, body > header, body > footer { max-width: none; padding-left: 0; padding-right: 0; }
  body > header { padding-top: 0; }
  h1 { font-size: 2rem; }
  h2 { margin: 1.4rem 0 0.5rem; break-after: avoid; }
  figure { margin-top: 0.9rem; }
  h3, figcaption, thead { break-after: avoid; }
  tr, li, .card, figure, main > section { break-inside: avoid; }
  .cards { margin-top: 1rem; }
  th, td { padding-top: 0.2rem; padding-bottom: 0.2rem; }
  details, thead button::after { display: none; }
  .detail { break-before: page; margin-top: 0; border-top: 0; }
  body > footer { padding-bottom: 0; }
}
`;
