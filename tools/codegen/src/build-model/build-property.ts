import type { DocumentedModel, ObservedModel, PropertyModel } from '../model.ts';
import { buildType, type TypeContext } from './build-type.ts';
import type { SchemaNode } from './schema-node.ts';

/** Keys that the mapping of a normal form reads. */
const MAPPING_KEYS = ['x-from', 'x-computed'];

/** Reads one property with its annotations. */
export function buildProperty(
  name: string,
  node: SchemaNode,
  required: boolean,
  context: TypeContext,
): PropertyModel {
  const property: PropertyModel = {
    name,
    place: node.place,
    type: buildType(node, context),
    description: node.optionalText('description') ?? '',
    examples: node.list('examples').map((example) => example.value),
    required,
    expected: node.flag('x-expected'),
    deprecated: node.flag('deprecated'),
    documented: buildDocumented(node.child('x-documented')),
    observed: buildObserved(node.child('x-observed')),
    inferred: buildInferred(node.child('x-inferred')),
  };
  node.optionalText('$comment');
  node.optionalText('title');
  // An object declared in place is read by its own builder.
  node.close('a property', [...MAPPING_KEYS, 'required', 'properties', 'additionalProperties']);
  return property;
}

export function buildDocumented(node: SchemaNode | null): DocumentedModel | null {
  if (node === null) return null;
  const edm = node.optionalText('edm');
  const documented = {
    name: node.text('name'),
    type: edm ?? node.text('type'),
    isEdm: edm !== null,
    printed: node.optionalText('printed'),
    mandatory: node.flag('mandatory'),
    source: node.text('source'),
  };
  node.optionalText('note');
  node.close('x-documented');
  return documented;
}

function buildObserved(node: SchemaNode | null): ObservedModel | null {
  if (node === null) return null;
  const name = node.optionalText('name');
  const observed = {
    spellings: [...(name === null ? [] : [name]), ...node.texts('spellings')],
    present: node.optionalText('present'),
    corpus: node.optionalText('corpus'),
    on: node.optionalText('on'),
    note: node.optionalText('note'),
  };
  node.close('x-observed');
  return observed;
}

function buildInferred(node: SchemaNode | null): string | null {
  if (node === null) return null;
  if (typeof node.value === 'string') return node.asText();
  const note = node.text('note');
  node.close('x-inferred');
  return note;
}
