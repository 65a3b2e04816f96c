import type { ObjectKind, ObjectModel, PropertyModel } from '../model.ts';
import { buildProperty } from './build-property.ts';
import { type Documents, definitionName, followRef, type SchemaDocument } from './documents.ts';
import { typeNameOf } from './names.ts';
import type { SchemaNode } from './schema-node.ts';

/** The object of a schema file, the objects of its `$defs`, and those declared inside properties. */
export function buildObjects(
  document: SchemaDocument,
  documents: Documents,
): readonly ObjectModel[] {
  const objects: ObjectModel[] = [];
  const { root } = document;
  const kind: ObjectKind = document.kind === 'list' ? 'plain' : (document.kind as ObjectKind);
  if (document.kind !== 'list') declare(document.typeName, root, false);
  for (const [name, node] of root.child('$defs')?.entries() ?? []) {
    declare(definitionName(document, name), node, false);
  }
  return objects;

  function declare(typeName: string, node: SchemaNode, inline: boolean): void {
    const before = objects.length;
    const properties = buildProperties(typeName, node);
    const object = describeObject(typeName, node, inline, properties);
    if (!inline) closeObject(node, node === root);
    // An owner stands before its parts, which its properties have declared by now.
    objects.splice(before, 0, object);
  }

  function describeObject(
    typeName: string,
    node: SchemaNode,
    inline: boolean,
    properties: readonly PropertyModel[],
  ): ObjectModel {
    return {
      name: document.name,
      typeName,
      kind,
      place: node.place,
      id: root.optionalText('$id') ?? '',
      title: node.optionalText('title') ?? typeName,
      description: node.optionalText('description') ?? '',
      sources: sourcesOf(node, properties),
      base: buildBase(node),
      properties,
      anyRequired: node.list('anyOf').flatMap((alternative) => {
        const names = alternative.texts('required');
        alternative.close('an alternative of a schema');
        return names;
      }),
      open: node.child('additionalProperties')?.value !== false,
      inline: inline && !node.has('title'),
      owner: document.typeName,
      recordType: node.optionalNumber('x-record-type'),
      examples: node.list('examples').map((example) => example.value),
    };
  }

  function buildProperties(typeName: string, node: SchemaNode): readonly PropertyModel[] {
    const required = node.texts('required');
    const properties = node.child('properties')?.entries() ?? [];
    for (const name of required) {
      if (!properties.some(([known]) => known === name) && !node.has('allOf')) {
        node.child('required')?.report(`requires "${name}", which is no property`);
      }
    }
    return properties.map(([name, property]) =>
      buildProperty(name, property, required.includes(name), {
        documents,
        document,
        inlineName: typeName + typeNameOf(name),
        declareInline: (inlineName, inlineNode) => declare(inlineName, inlineNode, true),
      }),
    );
  }

  function buildBase(node: SchemaNode): string | null {
    const parts = node.list('allOf');
    if (parts.length > 1) node.child('allOf')?.report('a schema may extend one other schema');
    const ref = parts[0]?.child('$ref');
    parts[0]?.close('an extension');
    const target = ref && followRef(documents, document, ref);
    return target?.document.typeName ?? null;
  }
}

/** Pages named by the object itself, else by its properties, each once. */
function sourcesOf(node: SchemaNode, properties: readonly PropertyModel[]): readonly string[] {
  const own = node.optionalText('x-source');
  const sources = properties.flatMap((property) => property.documented?.source ?? []);
  return [...new Set([...(own === null ? [] : [own]), ...sources])];
}

function closeObject(node: SchemaNode, isRoot: boolean): void {
  if (node.child('type') !== null && node.child('type')?.value !== 'object') {
    node.child('type')?.report('must be "object"');
  }
  node.optionalText('$comment');
  if (isRoot) for (const key of ['$schema', '$id', '$defs', 'x-decide']) node.child(key);
  node.close('a schema');
}
