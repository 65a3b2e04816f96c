import { posix } from 'node:path';
import type { EnumModel, ObjectModel, SchemaModel } from '../../model.ts';
import { anchorOf } from '../../text/markdown-text.ts';
import { codeEnums } from '../emit-codes.ts';

/** Page of a schema: its path below the schemas folder with another ending. */
export function pageOf(file: string): string {
  return file.replace(/\.schema\.json$/, '.md');
}

/** Page of an enum: codes have pages of their own beside the other overviews. */
export function enumPage(model: EnumModel, schemas: SchemaModel): string {
  return codeEnums(schemas).includes(model) ? `${model.name}s.md` : pageOf(model.place.file);
}

/** Link from one page to a type: a whole schema, a part of one, or an enum. */
export function linkToType(typeName: string, from: string, model: SchemaModel): string {
  const found = model.enums.find((one) => one.typeName === typeName);
  if (found !== undefined) return `[${typeName}](${relative(from, enumPage(found, model))})`;
  const object = model.objects.find((one) => one.typeName === typeName);
  if (object === undefined) return typeName;
  return `[${typeName}](${relative(from, pageOf(object.place.file))}${partAnchor(object)})`;
}

/** Id of a part's heading. Properties may have the name of their type, so the two must differ. */
export function partId(object: ObjectModel): string {
  return `type-${anchorOf(object.typeName)}`;
}

/** Link to a part's heading; a whole schema has none. */
export function partAnchor(object: ObjectModel): string {
  return object.owner === object.typeName ? '' : `#${partId(object)}`;
}

/** Path of a page as seen from another. */
export function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}
