import { folded, listedValues } from '../decision/decide-by-table.ts';
import { type ResultTypes, resultTypes } from '../decision/result-types.ts';
import { otherwiseRow, SILENT_OUTCOME, sentFacts } from '../decision/sent-facts.ts';
import type {
  ConditionModel,
  DecisionModel,
  DecisionRowModel,
  FactModel,
  Literal,
  SchemaModel,
  TellerModel,
} from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { docComment, quoted, valueText } from '../text/typescript-text.ts';

const TYPES: Readonly<Record<FactModel['type'], string>> = {
  integer: 'number',
  string: 'string',
  boolean: 'boolean',
};

/** `decisions.ts`: the decision table as straight-line code. */
export function emitDecisions(model: SchemaModel): readonly OutputFile[] {
  const decisions = model.activity?.decisions;
  if (!decisions) return [];
  const types = resultTypes(model);
  const text = [
    codeHeader('decisions', [decisions.place.file]),
    `${types.imports}\n`,
    declarations(decisions, types),
    ...decisions.tellers.map((teller) => `\n${tellerFunction(teller, decisions)}`),
    `\n${decideFunction(decisions)}`,
    `\n${resultFunction(decisions)}`,
  ].join('');
  return [{ area: 'code', path: 'decisions.ts', text }];
}

function declarations({ facts, rows, tellers }: DecisionModel, types: ResultTypes): string {
  const outcomes = rows.map((row) => `  ${quoted(row.result.outcome)}, // ${row.id}\n`).join('');
  return `\
/** Row of the decision table. */
export type DecisionRowId =
${rows.map((row) => `  | ${quoted(row.id)}`).join('\n')};

/** Who told what happened, in the order they are asked. */
export type TellerName =
${tellers.map((teller) => `  | ${quoted(teller.name)}`).join('\n')};

/** What a record says about the click; null where it says nothing. */
export interface Facts {
${facts.map((fact) => `${docComment([fact.description], '  ')}  readonly ${fact.name}: ${TYPES[fact.type]} | null;\n`).join('')}}

/** What happened, and which row of the table says so. */
export interface Decision {
  readonly row: DecisionRowId;
  /** Null when nobody said anything. */
  readonly teller: TellerName | null;
  readonly page: ${types.page} | null;
  readonly blocked: boolean | null;
  readonly clickedThrough: boolean | null;
  readonly outcome: ${types.outcome};
  readonly outcomeReason: ${types.reason};
  readonly route: ${types.route} | null;
  /** A later teller told another outcome. */
  readonly conflicting: boolean;
}

const NOTHING = -1;

const OUTCOMES: readonly ${types.outcome}[] = [
${outcomes}];
`;
}

function tellerFunction(teller: TellerModel, decisions: DecisionModel): string {
  const facts = decisions.facts.filter((fact) => teller.facts.includes(fact.name));
  const parameters = facts.map((fact) => `${fact.name}: ${TYPES[fact.type]} | null`).join(', ');
  const lines = decisions.rows.flatMap((row, index) =>
    row.when
      .filter((alternative) => alternative.teller === teller.name)
      .map(({ conditions }) => {
        const tests = [...conditions].map(([fact, condition]) =>
          testText(fact, condition, decisions),
        );
        return `  if (${tests.join(' && ')}) return ${index}; // ${row.id}\n`;
      }),
  );
  return `function ${tellName(teller)}(${parameters}): number {\n${lines.join('')}  return NOTHING;\n}\n`;
}

function testText(fact: string, condition: ConditionModel, decisions: DecisionModel): string {
  switch (condition.kind) {
    case 'absent':
      return `${fact} === null`;
    case 'present':
      return `${fact} !== null`;
    case 'in': {
      const tests = condition.values.map((value) => `${fact} === ${literalText(folded(value))}`);
      return tests.length === 1 ? (tests[0] ?? 'false') : `(${tests.join(' || ')})`;
    }
    case 'unlisted': {
      const listed = listedValues(decisions, fact);
      return [
        `${fact} !== null`,
        ...listed.map((value) => `${fact} !== ${literalText(value)}`),
      ].join(' && ');
    }
  }
}

function decideFunction(decisions: DecisionModel): string {
  const yielding = decisions.rows
    .map((row, index) => (row.yields && row.when.length > 0 ? index : -1))
    .filter((index) => index !== -1);
  const yields = yielding.map((index) => `told === ${index}`).join(' || ') || 'false';
  const asked = decisions.tellers.map((teller) => {
    const facts = decisions.facts.filter((fact) => teller.facts.includes(fact.name));
    const list = facts.map((fact) =>
      fact.type === 'string' ? `facts.${fact.name}?.toLowerCase() ?? null` : `facts.${fact.name}`,
    );
    return `
  told = ${tellName(teller)}(${list.join(', ')});
  if (told !== NOTHING) {
    if (${yields}) {
      if (yielded === NOTHING) {
        yielded = told;
        yieldedTeller = ${quoted(teller.name)};
      }
    } else if (row === NOTHING) {
      row = told;
      teller = ${quoted(teller.name)};
    } else if (OUTCOMES[told] !== OUTCOMES[row] && OUTCOMES[told] !== ${quoted(SILENT_OUTCOME)}) {
      conflicting = true;
    }
  }
`;
  });
  return `\
/**
 * What happened, by the decision table of the schema: tellers in order, each with its own facts
 * against the rows from the top. The first match that does not yield decides; else the first that
 * yields; else the last row. Texts are compared without letter case.
 */
export function decide(facts: Facts): Decision {
  let row = NOTHING;
  let teller: TellerName | null = null;
  let yielded = NOTHING;
  let yieldedTeller: TellerName | null = null;
  let conflicting = false;
  let told = NOTHING;
${asked.join('')}
  if (row !== NOTHING) return result(row, teller, conflicting, facts);
  return result(yielded, yieldedTeller, false, facts);
}
`;
}

function resultFunction(decisions: DecisionModel): string {
  const otherwise = decisions.rows[otherwiseRow(decisions)];
  const cases = decisions.rows
    .map((row, index) =>
      row === otherwise ? '' : `    case ${index}:\n      return ${resultText(row, decisions)};\n`,
    )
    .join('');
  const last = otherwise ?? decisions.rows.at(-1);
  return `\
function result(
  row: number,
  teller: TellerName | null,
  conflicting: boolean,
  facts: Facts,
): Decision {
  switch (row) {
${cases}    default:
      return ${last === undefined ? 'null as never' : resultText(last, decisions)};
  }
}
`;
}

function resultText(row: DecisionRowModel, decisions: DecisionModel): string {
  const { result } = row;
  const parts = [
    `row: ${quoted(row.id)}`,
    'teller',
    `page: ${literalText(result.page)}`,
    `blocked: ${sentText('blocked', result.blocked, decisions)}`,
    `clickedThrough: ${sentText('clickedThrough', result.clickedThrough, decisions)}`,
    `outcome: ${literalText(result.outcome)}`,
    `outcomeReason: ${literalText(result.reason)}`,
    `route: ${literalText(result.route)}`,
    'conflicting',
  ];
  return `{\n${parts.map((part) => `        ${part},\n`).join('')}      }`;
}

function sentText(
  member: 'blocked' | 'clickedThrough',
  value: Literal,
  decisions: DecisionModel,
): string {
  if (value !== 'sent') return literalText(value);
  const facts = sentFacts(decisions, member).map((fact) => `facts.${fact.name}`);
  return facts.join(' ?? ') || 'null';
}

function tellName(teller: TellerModel): string {
  return `tell${teller.name[0]?.toUpperCase()}${teller.name.slice(1)}`;
}

function literalText(value: Literal): string {
  return valueText(value);
}
