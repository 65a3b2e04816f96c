import type { ObjectModel, PropertyModel, SchemaModel } from '../../model.ts';
import { anchorOf, cell, code, codeCell, heading, prose, table } from '../../text/markdown-text.ts';
import { relative } from './doc-paths.ts';
import { shortSourceLink } from './source-link.ts';
import { typeText } from './type-text.ts';

/** Anchor of a property's heading on its page. */
export function propertyAnchor(object: ObjectModel, property: PropertyModel): string {
  const name = anchorOf(property.name);
  return object.owner === object.typeName ? name : `${anchorOf(object.typeName)}-${name}`;
}

/** Overview of an object's own properties. */
export function propertyTable(object: ObjectModel): string {
  const isWire = object.kind === 'record' || object.kind === 'row';
  const rows = object.properties.map((property) => {
    const name = `[${codeCell(property.name)}](#${propertyAnchor(object, property)})`;
    const { documented, observed } = property;
    const presence = isWire
      ? [
          documented === null
            ? 'no'
            : `${codeCell(documented.name)}${documented.mandatory ? ', mandatory' : ''}`,
          cell(observed?.present ?? ''),
        ]
      : [property.required ? 'yes' : 'no'];
    return [name, ...presence, cell(property.description)];
  });
  const head = isWire
    ? ['Property', 'Documented', 'Observed', 'What it is']
    : ['Member', 'Always there', 'What it is'];
  return table(head, rows);
}

/** Everything about one property, under a heading. */
export function propertySection(
  object: ObjectModel,
  property: PropertyModel,
  page: string,
  model: SchemaModel,
): string {
  const facts = [
    `Type: ${typeText(property.type, page, model)}`,
    ...documentedLine(property),
    ...observedLine(property),
    ...originLine(object, property, page, model),
    ...(property.inferred === null ? [] : [`Inferred: ${prose(property.inferred)}`]),
    ...(property.examples.length === 0
      ? []
      : [
          `Example: ${property.examples.map((example) => code(JSON.stringify(example))).join(', ')}`,
        ]),
  ];
  const level = object.owner === object.typeName ? 3 : 4;
  return (
    heading(level, code(property.name), propertyAnchor(object, property)) +
    `${prose(property.description)}\n\n` +
    `${facts.map((fact) => `- ${fact}\n`).join('')}\n`
  );
}

/** For a member of the normal form: its row in the matrix, or how the reader makes it. */
function originLine(
  object: ObjectModel,
  property: PropertyModel,
  page: string,
  { activity }: SchemaModel,
): readonly string[] {
  if (activity?.objectName !== object.typeName) return [];
  const member = activity.members.find(({ name }) => name === property.name);
  if (member === undefined) return [];
  const row = `${relative(page, 'mapping.md')}#${anchorOf(property.name)}`;
  return member.computed === null
    ? [`Where it comes from, by shape: [mapping](${row})`]
    : [`Made by the reader: ${prose(member.computed)}`];
}

function documentedLine({ documented }: PropertyModel): readonly string[] {
  if (documented === null) return [];
  const { name, type, printed, mandatory, source } = documented;
  const flag = mandatory ? 'mandatory' : 'optional';
  return [
    `Documented: ${code(name)}, ${code(printed ?? type)}, ${flag} (${shortSourceLink(source)})`,
  ];
}

function observedLine({ observed }: PropertyModel): readonly string[] {
  if (observed === null) return [];
  const { present, corpus, on, note, spellings } = observed;
  const parts = [
    present === null
      ? null
      : `in ${prose(present)} records (${[corpus && shortSourceLink(corpus), on].filter(Boolean).join(', ')})`,
    spellings.length === 0 ? null : `also spelled ${spellings.map(code).join(', ')}`,
    note === null ? null : prose(note),
  ].filter((part) => part !== null);
  return parts.length === 0 ? [] : [`Observed: ${parts.join('; ')}`];
}
