import {
  anyType,
  type EnumModel,
  type JsonKind,
  type ObjectModel,
  type SchemaModel,
  type TypeModel,
} from '../model.ts';

const SCALARS: Readonly<Record<string, readonly [JsonKind, TypeModel['format']]>> = {
  'edm.string': ['string', null],
  'edm.guid': ['string', 'guid'],
  'edm.date': ['string', 'utc-date-time'],
  'edm.datetime': ['string', 'utc-date-time'],
  'edm.datetimeoffset': ['string', 'utc-date-time'],
  'edm.boolean': ['boolean', null],
  'edm.int16': ['integer', null],
  'edm.int32': ['integer', null],
  'edm.int64': ['integer', null],
  'edm.double': ['number', null],
  'edm.decimal': ['number', null],
};

/** The type that a documented Edm type stands for; null when nothing of that name is known. */
export function documentedType(edm: string, model: SchemaModel): TypeModel | null {
  const collection = /^Collection\((.+)\)$/i.exec(edm)?.[1];
  if (collection !== undefined) {
    const items = documentedType(collection, model);
    return items && { ...anyType, kinds: ['array'], items };
  }
  const scalar = SCALARS[edm.toLowerCase()];
  if (scalar !== undefined) return { ...anyType, kinds: [scalar[0]], format: scalar[1] };
  const name = /^Self\.(.+)$/i.exec(edm)?.[1];
  if (name === undefined) return null;
  const found = findEnum(name, model);
  if (found !== undefined)
    return { ...anyType, kinds: [found.valueKind], enumName: found.typeName };
  const object = findObject(name, model);
  return object === undefined
    ? null
    : { ...anyType, kinds: ['object'], objectName: object.typeName };
}

/** Names that `Self.X` may have, for messages. */
export function documentedTypeNames(model: SchemaModel): readonly string[] {
  const enums = model.enums.map((one) => one.documented?.name ?? one.typeName);
  return [...enums, ...model.objects.map((object) => object.typeName)].map(
    (name) => `Self.${name}`,
  );
}

function findEnum(name: string, model: SchemaModel): EnumModel | undefined {
  return model.enums.find((one) => same(one.documented?.name, name) || same(one.typeName, name));
}

function findObject(name: string, model: SchemaModel): ObjectModel | undefined {
  return model.objects.find((object) => same(object.typeName, name));
}

function same(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}
