import type { Literal, MappedModel, MappingRuleModel, WhenModel } from '../model.ts';
import type { SchemaNode } from './schema-node.ts';

/** The members of the normal form with their `x-from` or `x-computed`. */
export function buildMembers(root: SchemaNode): readonly MappedModel[] {
  return (root.child('properties')?.entries() ?? []).map(([name, node]) => ({
    name,
    description: node.optionalText('description') ?? '',
    place: node.place,
    from: buildFrom(node.child('x-from')),
    computed: node.optionalText('x-computed'),
  }));
}

/** Rules by shape name. */
export function buildFrom(node: SchemaNode | null): ReadonlyMap<string, MappingRuleModel> {
  return new Map((node?.entries() ?? []).map(([shape, rule]) => [shape, buildRule(rule)]));
}

function buildRule(node: SchemaNode): MappingRuleModel {
  const reason = node.optionalText('absent');
  if (reason !== null) {
    node.close('an "absent" entry');
    return { kind: 'absent', reason, place: node.place };
  }
  const path = node.child('path');
  if (path === null) node.report('needs "path", or "absent" with the reason');
  const pointers = path === null ? [] : Array.isArray(path.value) ? path.elements() : [path];
  const rule: MappingRuleModel = {
    kind: 'cell',
    pointers: pointers.map(asPointer),
    convert: node.text('convert'),
    when: buildWhen(node.child('when')),
    place: node.place,
  };
  node.optionalText('note');
  node.close('a mapping entry');
  return rule;
}

function buildWhen(node: SchemaNode | null): WhenModel | null {
  if (node === null) return null;
  const when = {
    pointer: node.text('path'),
    equals: node.child('equals')?.value as Literal | undefined,
    present: node.optionalFlag('present'),
  };
  if ((when.equals === undefined) === (when.present === null)) {
    node.report('needs either "equals" or "present"');
  }
  node.close('a condition');
  return when;
}

function asPointer(node: SchemaNode): string {
  const text = node.asText();
  if (!text.startsWith('/')) node.report(`"${text}" is no JSON Pointer: it must start with "/"`);
  return text;
}
