import type { EnumModel, ObjectModel, PropertyModel, SchemaModel, TypeModel } from './model.ts';

/** A JSON Schema as schema libraries take it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * The model's one projection for emitters that feed a schema library: a single JSON Schema 2020-12
 * document without outside references. Each object and enum is an entry of `$defs` under its type
 * name, in schema order; an extension is `allOf` with one reference; members of an enum are in
 * `x-members`. Titles are type names. Annotations that libraries do not know are left out.
 */
export function toJsonSchema(model: SchemaModel): JsonSchema {
  const objects = model.objects.filter((object) => !object.inline);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $defs: Object.fromEntries([
      ...model.enums.map((one) => [one.typeName, enumSchema(one)]),
      ...model.lists.map((list) => [
        list.typeName,
        {
          title: list.typeName,
          description: list.description,
          type: 'array',
          items: typeSchema(list.items, model),
        },
      ]),
      ...objects.map((object) => [object.typeName, objectSchema(object, model)]),
    ]),
  };
}

function enumSchema(model: EnumModel): JsonSchema {
  const values = model.members.map((member) => member.value);
  return {
    title: model.typeName,
    description: model.description,
    type: model.valueKind,
    ...(model.open ? {} : { enum: values }),
    'x-members': model.members.map(({ value, name, description }) => ({
      value,
      name,
      description,
    })),
  };
}

function objectSchema(object: ObjectModel, model: SchemaModel): JsonSchema {
  const required = object.properties.filter((property) => property.required);
  return {
    ...(object.inline ? {} : { title: object.typeName }),
    description: object.description,
    ...(object.base === null ? {} : { allOf: [{ $ref: refTo(object.base) }] }),
    type: 'object',
    ...(required.length === 0 ? {} : { required: required.map((property) => property.name) }),
    additionalProperties: object.open,
    properties: Object.fromEntries(
      object.properties.map((property) => [property.name, propertySchema(property, model)]),
    ),
  };
}

function propertySchema(property: PropertyModel, model: SchemaModel): JsonSchema {
  return {
    description: propertyText(property).join('\n'),
    ...typeSchema(property.type, model),
    ...(property.deprecated ? { deprecated: true } : {}),
  };
}

/** Description with what is documented, observed and inferred, a line each. */
export function propertyText(property: PropertyModel): readonly string[] {
  const { documented, observed, inferred } = property;
  const lines = [property.description];
  if (documented !== null) {
    const type = documented.printed ?? documented.type;
    const flag = documented.mandatory ? 'mandatory' : 'optional';
    lines.push(
      `Documented: \`${documented.name}\`, ${type}, ${flag}. Source: ${documented.source}`,
    );
  }
  if (observed !== null) {
    const spellings = observed.spellings.map((spelling) => `\`${spelling}\``).join(', ');
    const parts = [
      observed.present === null
        ? null
        : `${observed.present} (${observed.corpus ?? '?'}, ${observed.on ?? '?'})`,
      spellings === '' ? null : `also spelled ${spellings}`,
      observed.note,
    ].filter((part) => part !== null);
    if (parts.length > 0) lines.push(`Observed: ${parts.join('; ')}`);
  }
  if (inferred !== null) lines.push(`Inferred: ${inferred}`);
  return lines;
}

/** A list of JSON types when nothing narrows them, else one alternative per kind, null last. */
function typeSchema(type: TypeModel, model: SchemaModel): JsonSchema {
  const scalars = type.kinds.filter((kind) => kind !== 'array' && kind !== 'object');
  const isScalar = scalars.length === type.kinds.length;
  if (isScalar && type.enumName === null) return scalarSchema(type, scalars);
  const kinds = [...type.kinds].sort((a, b) => Number(a === 'null') - Number(b === 'null'));
  const member = model.enums.find((one) => one.typeName === type.enumName)?.valueKind;
  const alternatives = kinds.map((kind): JsonSchema => {
    if (kind === 'object') return objectPart(type, model);
    if (kind === 'array') return arrayPart(type, model);
    return type.enumName !== null && kind === member
      ? { $ref: refTo(type.enumName) }
      : scalarSchema(type, [kind]);
  });
  return alternatives.length === 1 ? (alternatives[0] as JsonSchema) : { anyOf: alternatives };
}

function arrayPart(type: TypeModel, model: SchemaModel): JsonSchema {
  return {
    type: 'array',
    ...(type.items === null ? {} : { items: typeSchema(type.items, model) }),
    ...(type.minItems === null ? {} : { minItems: type.minItems }),
  };
}

function scalarSchema(type: TypeModel, kinds: readonly string[]): JsonSchema {
  if (type.literals !== null) return { enum: type.literals };
  if (kinds.length === 0) return {};
  return {
    type: kinds.length === 1 ? kinds[0] : kinds,
    ...(type.format === null ? {} : { format: type.format }),
    ...(type.pattern === null ? {} : { pattern: type.pattern }),
    ...(type.minimum === null ? {} : { minimum: type.minimum }),
    ...(type.maximum === null ? {} : { maximum: type.maximum }),
  };
}

function objectPart(type: TypeModel, model: SchemaModel): JsonSchema {
  const object = model.objects.find((one) => one.typeName === type.objectName);
  if (object?.inline) return objectSchema(object, model);
  if (type.objectName !== null) return { $ref: refTo(type.objectName) };
  return {
    type: 'object',
    ...(type.keyEnum === null ? {} : { propertyNames: { $ref: refTo(type.keyEnum) } }),
    additionalProperties: type.values === null ? true : typeSchema(type.values, model),
  };
}

function refTo(typeName: string): string {
  return `#/$defs/${typeName}`;
}
