import type { EnumMemberModel, EnumModel, EraModel } from '../model.ts';
import { readKinds } from './build-type.ts';
import type { SchemaDocument } from './documents.ts';
import type { SchemaNode } from './schema-node.ts';

/** Reads an enum schema. */
export function buildEnum(document: SchemaDocument): EnumModel {
  const { root } = document;
  const annotation = root.child('x-enum') as SchemaNode;
  const members = annotation.list('members').map(buildMember);
  const result: EnumModel = {
    name: document.name,
    typeName: document.typeName,
    place: root.place,
    id: root.optionalText('$id') ?? '',
    title: root.text('title'),
    description: root.text('description'),
    open: annotation.flag('open'),
    valueKind: members.some((member) => typeof member.value === 'string') ? 'string' : 'integer',
    kinds: readKinds(root),
    members,
    documented: buildEnumDocumented(annotation.child('documented')),
  };
  annotation.optionalText('note');
  annotation.close('x-enum');
  for (const key of ['$schema', '$comment', 'type', 'enum', 'anyOf', 'examples']) root.child(key);
  root.close('an enum');
  return result;
}

function buildMember(node: SchemaNode): EnumMemberModel {
  const value = node.child('value')?.value;
  if (typeof value !== 'string' && !Number.isSafeInteger(value)) {
    node.report('has no "value" that is an integer or a text');
  }
  const member: EnumMemberModel = {
    value: value as number | string,
    name: node.optionalText('name') ?? String(value),
    spellings: node.texts('spellings'),
    description: node.optionalText('description') ?? '',
    note: node.optionalText('note'),
    eras: node.list('eras').map(buildEra),
    documented: node.flag('documented'),
    severity: node.optionalText('severity'),
    cause: node.optionalText('cause'),
    example: node.optionalText('example'),
    remedy: node.optionalText('remedy'),
    params: (node.child('params')?.entries() ?? []).map(
      ([name, text]) => [name, text.asText()] as const,
    ),
    place: node.place,
  };
  node.close('an enum member');
  return member;
}

function buildEra(node: SchemaNode): EraModel {
  const era = {
    since: node.optionalText('since'),
    until: node.optionalText('until'),
    name: node.optionalText('name'),
    note: node.optionalText('note'),
  };
  node.close('an era');
  return era;
}

function buildEnumDocumented(node: SchemaNode | null): EnumModel['documented'] {
  if (node === null) return null;
  const documented = {
    name: node.text('name'),
    type: node.optionalText('edm') ?? node.text('type'),
    source: node.text('source'),
  };
  node.close('x-enum documented');
  return documented;
}
