import { currentMembers } from '../../model/current-members.ts';
import type { EnumModel, ObjectModel, PropertyModel, SchemaModel, TypeModel } from '../../model.ts';

/** The forms that become models: what records and rows look like on the wire, and the activity. */
const KINDS = new Set<ObjectModel['kind']>(['record', 'row', 'activity']);

/** Name under which a member of an enum is known to quicktype. */
export type CaseName = (one: EnumModel, member: string) => string;

/**
 * The part of the model that quicktype sees, put so that it loses nothing.
 *
 * - Each member has one type, the first that the schema names. Quicktype would make a class of unions
 *   for each; our classes keep values of the other types among the additional properties.
 * - Enums are closed lists of names, whatever their values are: quicktype knows no names of numbers.
 *   They are written as open constants. Without names for them, they are plain numbers and texts.
 */
export function narrowedModel(model: SchemaModel, caseName: CaseName | null): SchemaModel {
  const objects = model.objects
    .filter(({ kind, inline }) => KINDS.has(kind) && !inline)
    .map((object) => ({
      ...object,
      properties: object.properties.map((property) => {
        const one = narrowed(property, object, model);
        return caseName === null ? withoutEnum(one, model) : one;
      }),
    }));
  const narrow = { ...model, objects, lists: [], shapes: [], conversions: [], activity: null };
  if (caseName === null) return { ...narrow, enums: [] };
  const used = new Set(objects.flatMap((object) => object.properties.map(enumOf)));
  const enums = model.enums
    .filter(({ typeName }) => used.has(typeName))
    .map((one) => ({
      ...one,
      open: false,
      valueKind: 'string' as const,
      members: currentMembers(one).map((member) => ({
        ...member,
        value: caseName(one, member.name),
      })),
    }));
  return { ...narrow, enums };
}

/** On the wire every member may be missing; the normal form says itself which may be null. */
function narrowed(
  property: PropertyModel,
  { kind }: ObjectModel,
  model: SchemaModel,
): PropertyModel {
  const type = narrowedType(property.type, model);
  if (kind !== 'activity') return { ...property, type, required: false };
  const isNullable = property.type.kinds.includes('null');
  return { ...property, type: isNullable ? withNull(type) : type };
}

function narrowedType(type: TypeModel, model: SchemaModel): TypeModel {
  const [main] = type.kinds.filter((kind) => kind !== 'null');
  if (main === undefined) return { ...type, kinds: [], literals: null };
  const isEnum = model.enums.some(
    (one) => one.typeName === type.enumName && one.valueKind === main,
  );
  const isObject = main === 'object' && !isInline(type.objectName, model);
  return {
    ...type,
    kinds: [isEnum ? 'string' : main],
    format: null,
    literals: null,
    pattern: null,
    enumName: isEnum ? type.enumName : null,
    objectName: isObject ? type.objectName : null,
    items: main === 'array' && type.items ? narrowedType(type.items, model) : null,
    values: main === 'object' && type.values ? narrowedType(type.values, model) : null,
    keyEnum: null,
  };
}

/** The values by name, as far as a sentence can hold them. */
function withoutEnum(property: PropertyModel, model: SchemaModel): PropertyModel {
  const one = model.enums.find(({ typeName }) => typeName === property.type.enumName);
  if (one === undefined) return property;
  const { enumName: _, ...type } = property.type;
  const members = currentMembers(one).map(({ name, value }) =>
    one.valueKind === 'integer' ? `${value} ${name}` : name,
  );
  const known = members.length > 20 ? one.typeName : members.join(', ');
  const kinds = type.kinds.map((kind) => (kind === 'string' ? one.valueKind : kind));
  return {
    ...property,
    type: { ...type, kinds, enumName: null },
    description: `${property.description} Known values: ${known}.`,
  };
}

function withNull(type: TypeModel): TypeModel {
  return { ...type, kinds: [...type.kinds, 'null'] };
}

function isInline(typeName: string | null, model: SchemaModel): boolean {
  return model.objects.some((object) => object.inline && object.typeName === typeName);
}

function enumOf({ type }: PropertyModel): string | null {
  return type.enumName ?? type.items?.enumName ?? null;
}
