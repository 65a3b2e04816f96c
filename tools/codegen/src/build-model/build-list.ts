import type { ListModel } from '../model.ts';
import { buildType } from './build-type.ts';
import type { Documents, SchemaDocument } from './documents.ts';

/** Reads a schema whose value is an array; its elements must refer to an object. */
export function buildList(document: SchemaDocument, documents: Documents): ListModel {
  const { root } = document;
  const items = root.child('items');
  const element = buildType(items ?? root, {
    documents,
    document,
    inlineName: `${document.typeName}Item`,
    declareInline: (_, node) => node.report('must be a "$ref"'),
  });
  if (items === null) root.report('has no "items"');
  items?.close('an element');
  const list = {
    name: document.name,
    typeName: document.typeName,
    place: root.place,
    id: root.optionalText('$id') ?? '',
    description: root.text('description'),
    items: element,
  };
  for (const key of ['$schema', '$comment', '$defs', 'title', 'type', 'examples']) root.child(key);
  root.close('a list');
  return list;
}
