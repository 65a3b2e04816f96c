import type { SchemaModel, TypeModel } from '../../model.ts';
import { code } from '../../text/markdown-text.ts';
import { linkToType } from './doc-paths.ts';

/** A type for readers, with links: `integer or text of [UserType](…), or null`. */
export function typeText(type: TypeModel, page: string, model: SchemaModel): string {
  if (type.kinds.length === 0) return 'any value';
  const parts = type.kinds.map((kind) => {
    if (kind === 'array')
      return type.items === null ? 'array' : `array of (${typeText(type.items, page, model)})`;
    if (kind !== 'object') return kind;
    if (type.objectName !== null) {
      const object = model.objects.find((one) => one.typeName === type.objectName);
      return object?.inline ? 'object' : linkToType(type.objectName, page, model);
    }
    return type.values === null ? 'object' : `object of (${typeText(type.values, page, model)})`;
  });
  const narrowed = [
    type.enumName === null ? null : linkToType(type.enumName, page, model),
    type.literals === null
      ? null
      : type.literals.map((one) => code(JSON.stringify(one))).join(', '),
    type.format === null ? null : `format ${code(type.format)}`,
    type.pattern === null ? null : `pattern ${code(type.pattern)}`,
    type.keyEnum === null ? null : `keys ${linkToType(type.keyEnum, page, model)}`,
    type.minimum === null && type.maximum === null
      ? null
      : `${type.minimum ?? ''}…${type.maximum ?? ''}`,
  ].filter((part) => part !== null);
  return `${parts.join(' or ')}${narrowed.length === 0 ? '' : `; ${narrowed.join('; ')}`}`;
}
