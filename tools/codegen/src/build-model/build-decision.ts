import type {
  AlternativeModel,
  ConditionModel,
  DecisionModel,
  DecisionResultModel,
  DecisionRowModel,
  FactModel,
  Literal,
  Sent,
  TellerModel,
} from '../model.ts';
import { didYouMean } from '../nearest-word.ts';
import { buildFrom } from './build-mapping.ts';
import type { SchemaNode } from './schema-node.ts';

/** Reads the decision table. */
export function buildDecision(node: SchemaNode | null): DecisionModel | null {
  if (node === null) return null;
  const facts = (node.child('facts')?.entries() ?? []).map(([name, fact]) => buildFact(name, fact));
  const tellers = node.list('tellers').map(buildTeller);
  const rows = node.list('rows').map((row) => buildRow(row, tellers));
  node.optionalText('description');
  node.optionalText('note');
  node.close('x-decide');
  return { place: node.place, facts, tellers, rows };
}

function buildFact(name: string, node: SchemaNode): FactModel {
  const fact = {
    name,
    description: node.text('description'),
    place: node.place,
    type: node.oneOf('type', ['integer', 'string', 'boolean']),
    from: buildFrom(node.child('from')),
    computed: null,
  };
  node.close('a fact');
  return fact;
}

function buildTeller(node: SchemaNode): TellerModel {
  const teller = { name: node.text('name'), facts: node.texts('facts'), place: node.place };
  node.optionalText('description');
  node.close('a teller');
  return teller;
}

function buildRow(node: SchemaNode, tellers: readonly TellerModel[]): DecisionRowModel {
  if (node.flag('otherwise') && node.list('when').length > 0) {
    node.report('"otherwise" stands alone: "when" must be empty');
  }
  const row = {
    id: node.text('id'),
    description: node.text('description'),
    place: node.place,
    when: node.list('when').map((alternative) => buildAlternative(alternative, tellers)),
    yields: node.flag('yields'),
    result: buildResult(node.child('then') ?? node),
    examples: node.list('examples').map((example) => ({
      facts: new Map(
        example.entries().map(([name, fact]) => [name, fact.value as Literal] as const),
      ),
      place: example.place,
    })),
  };
  node.optionalText('note');
  node.close('a decision row');
  return row;
}

function buildAlternative(node: SchemaNode, tellers: readonly TellerModel[]): AlternativeModel {
  const conditions = new Map(
    node.entries().map(([fact, condition]) => [fact, buildCondition(condition)] as const),
  );
  const facts = [...conditions.keys()];
  const teller = tellers.find(
    (one) => facts.length > 0 && facts.every((fact) => one.facts.includes(fact)),
  );
  if (teller === undefined) {
    const known = tellers.flatMap((one) => one.facts);
    const strange = facts.find((fact) => !known.includes(fact));
    node.report(
      strange === undefined
        ? `must name the facts of one teller, not ${facts.join(', ') || 'none'}`
        : `unknown fact "${strange}"${didYouMean(strange, known)}`,
    );
  }
  return { teller: teller?.name ?? '', conditions, place: node.place };
}

function buildCondition(node: SchemaNode): ConditionModel {
  const { value } = node;
  if (typeof value !== 'object' || value === null)
    return { kind: 'in', values: [value as Literal] };
  const values = node.child('in');
  if (values !== null) {
    node.close('a condition');
    return { kind: 'in', values: values.elements().map((element) => element.value as Literal) };
  }
  const kind = (['unlisted', 'absent', 'present'] as const).find((word) => node.flag(word));
  if (kind === undefined) node.report('needs "in", "unlisted", "absent" or "present"');
  node.close('a condition');
  return { kind: kind ?? 'present' };
}

function buildResult(node: SchemaNode): DecisionResultModel {
  const result = {
    page: node.child('page')?.value as string | null,
    blocked: node.child('blocked')?.value as Sent<boolean | null>,
    clickedThrough: node.child('clickedThrough')?.value as Sent<boolean | null>,
    outcome: node.text('outcome'),
    reason: node.text('reason'),
    route: node.child('route')?.value as string | null,
  };
  for (const [key, value] of Object.entries(result)) {
    if (value === undefined) node.report(`has no "${key}"; write null when it is not known`);
  }
  node.close('"then"');
  return result;
}
