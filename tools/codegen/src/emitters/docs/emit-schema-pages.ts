import { lineageOf } from '../../model/inherited.ts';
import type { ListModel, ObjectModel, SchemaModel } from '../../model.ts';
import type { OutputFile } from '../../output-file.ts';
import { docsHeader } from '../../text/header.ts';
import { heading, prose } from '../../text/markdown-text.ts';
import { linkToType, pageOf, partId } from './doc-paths.ts';
import { propertySection, propertyTable } from './property-section.ts';
import { sourceLink } from './source-link.ts';
import { typeText } from './type-text.ts';

/** One page per schema of an object or a list, its parts included. */
export function emitSchemaPages(model: SchemaModel): readonly OutputFile[] {
  const wholes = model.objects.filter((object) => object.owner === object.typeName);
  return [
    ...wholes.map((object) => page(object.place.file, objectPage(object, model))),
    ...model.lists.map((list) => page(list.place.file, listPage(list, model))),
  ];
}

function page(file: string, body: string): OutputFile {
  return {
    area: 'docs',
    path: pageOf(file),
    text: `${docsHeader('docs', [file])}${body.trimEnd()}\n`,
  };
}

function objectPage(object: ObjectModel, model: SchemaModel): string {
  const at = pageOf(object.place.file);
  const bases = lineageOf(object, model).slice(0, -1).reverse();
  const extended =
    bases.length === 0
      ? ''
      : `Extends ${bases.map((base) => linkToType(base.typeName, at, model)).join(', which extends ')}: its properties apply too.\n\n`;
  return (
    `# ${object.typeName}\n\n${prose(object.description)}\n\n${recordTypeLine(object)}${extended}${sourceLines(object)}` +
    heading(2, 'Properties', 'all-properties') +
    propertyTable(object) +
    object.properties.map((property) => propertySection(object, property, at, model)).join('') +
    partsOf(object.typeName, object, at, model)
  );
}

function listPage(list: ListModel, model: SchemaModel): string {
  const at = pageOf(list.place.file);
  return (
    `# ${list.typeName}\n\n${prose(list.description)}\n\n` +
    `An array of (${typeText(list.items, at, model)}).\n\n` +
    partsOf(list.typeName, null, at, model)
  );
}

function partsOf(owner: string, whole: ObjectModel | null, at: string, model: SchemaModel): string {
  return model.objects
    .filter((object) => object.owner === owner && object !== whole)
    .map(
      (part) =>
        heading(2, part.typeName, partId(part)) +
        `${prose(part.description)}\n\n${propertyTable(part)}` +
        part.properties.map((property) => propertySection(part, property, at, model)).join(''),
    )
    .join('');
}

function recordTypeLine({ recordType }: ObjectModel): string {
  return recordType === null ? '' : `Records of this form have RecordType ${recordType}.\n\n`;
}

function sourceLines(object: ObjectModel): string {
  if (object.sources.length === 0) return '';
  return `Sources: ${object.sources.map(sourceLink).join(', ')}\n\n`;
}
