import { alternativeText, factsText } from '../../decision/condition-text.ts';
import { mappedShapes } from '../../model/mapping-of.ts';
import type { DecisionModel, DecisionRowModel, SchemaModel } from '../../model.ts';
import type { OutputFile } from '../../output-file.ts';
import { docsHeader } from '../../text/header.ts';
import {
  anchored,
  anchorOf,
  cell,
  code,
  codeCell,
  heading,
  prose,
  table,
} from '../../text/markdown-text.ts';
import { matrix } from './emit-mapping-page.ts';

/** `decisions.md`: what happened, row by row, with an example of each. */
export function emitDecisionPage(model: SchemaModel): readonly OutputFile[] {
  const decisions = model.activity?.decisions;
  if (!decisions) return [];
  const text = `${docsHeader('docs', [decisions.place.file])}# Decision table

What happened, from what a record says. Tellers are asked in order, each with its own facts against
the rows from the top. The first match decides, unless its row *yields*: then a later teller may say
more, and if none does, the first match that yielded is used. Texts are compared without letter case.
*sent* is the boolean as the record sent it, null if absent. A later teller with another outcome makes
the activity conflicting, unless that outcome is unknown.

## Rows {#all-rows}

${rowTable(decisions)}\
${decisions.rows.map(rowSection).join('')}\
## Tellers {#all-tellers}

${table(
  ['Order', 'Teller', 'Facts'],
  decisions.tellers.map((teller, index) => [
    String(index + 1),
    anchored(codeCell(teller.name), `teller-${anchorOf(teller.name)}`),
    teller.facts.map(codeCell).join(', '),
  ]),
)}\
## Facts {#all-facts}

${table(
  ['Fact', 'Type', 'What it is'],
  decisions.facts.map((fact) => [
    anchored(codeCell(fact.name), `fact-${anchorOf(fact.name)}`),
    fact.type,
    cell(fact.description),
  ]),
)}\
Where they are read from:

${matrix(decisions.facts, mappedShapes(model), { page: null, prefix: 'from-' }, model)}`;
  return [{ area: 'docs', path: 'decisions.md', text: `${text.trimEnd()}\n` }];
}

function rowTable(decisions: DecisionModel): string {
  return table(
    ['Row', 'Page', 'Blocked', 'Clicked through', 'Outcome', 'Reason', 'Route', 'Example'],
    decisions.rows.map((row) => [
      `[${codeCell(row.id)}](#${anchorOf(row.id)})`,
      String(row.result.page),
      valueCell(row.result.blocked),
      valueCell(row.result.clickedThrough),
      `${row.result.outcome}${row.yields ? ', yields' : ''}`,
      row.result.reason,
      String(row.result.route),
      cell(exampleText(row)),
    ]),
  );
}

function rowSection(row: DecisionRowModel): string {
  const ways = row.when.map((alternative) => `- ${prose(alternativeText(alternative))}\n`).join('');
  const examples = row.examples.map((example) => code(factsText(example.facts))).join('; ');
  return (
    heading(3, code(row.id), anchorOf(row.id)) +
    `${prose(row.description)}\n\n` +
    `${ways === '' ? 'Holds when nothing is said.\n' : `Holds when:\n\n${ways}`}\n` +
    `Examples: ${examples}\n\n`
  );
}

function exampleText(row: DecisionRowModel): string {
  const [first] = row.examples;
  return first === undefined ? '' : factsText(first.facts);
}

function valueCell(value: boolean | 'sent' | null): string {
  return value === 'sent' ? '*sent*' : String(value);
}
