import type { ObjectModel, SchemaModel, TypeModel } from '../model.ts';
import type { JsonSchema } from '../to-json-schema.ts';
import { anyCase, formatPatterns } from './format-patterns.ts';
import type { ObjectRule, ProfileName, PropertyRule } from './profile-model.ts';
import { ruleOf } from './profile-of.ts';

/**
 * A profile as a JSON Schema 2020-12 of its own: valid means that the generated validator finds no
 * error. What the validator only warns about is not in it. Formats are patterns, since validators
 * differ in the formats they know.
 */
export function toProfileSchema(
  object: ObjectModel,
  profile: ProfileName,
  model: SchemaModel,
): JsonSchema {
  const context: Context = { profile, model, definitions: new Map() };
  const root = objectSchema(object, context);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: object.id.replace(
      /\.schema\.json$/,
      profile === 'strict' ? '.strict.schema.json' : `.${profile}.schema.json`,
    ),
    title: object.typeName,
    ...root,
    ...(context.definitions.size === 0 ? {} : { $defs: Object.fromEntries(context.definitions) }),
  };
}

interface Context {
  readonly profile: ProfileName;
  readonly model: SchemaModel;
  readonly definitions: Map<string, JsonSchema>;
}

function objectSchema(object: ObjectModel, context: Context): JsonSchema {
  const rule = ruleOf(object, context.profile, context.model);
  const required = rule.properties.filter((property) => property.missing === 'error');
  return {
    type: 'object',
    ...(required.length === 0 ? {} : { required: required.map((property) => property.name) }),
    ...(rule.unknownProperty === 'error' ? { additionalProperties: false } : {}),
    ...recognition(rule, context),
    properties: Object.fromEntries(
      rule.properties.map((property) => [
        property.name,
        typeSchema(property.type, property, context),
      ]),
    ),
  };
}

/** One of the properties by which the form is recognised must say something. */
function recognition(rule: ObjectRule, context: Context): JsonSchema {
  if (rule.anyRequired.length === 0) return {};
  return {
    anyOf: rule.anyRequired.map((property) => ({
      required: [property.name],
      properties: { [property.name]: sayingSchema(property, context) },
    })),
  };
}

function sayingSchema(property: PropertyRule, { model }: Context): JsonSchema {
  const found = model.enums.find((one) => one.typeName === property.type.enumName);
  if (found?.valueKind !== 'integer') {
    return { type: property.type.kinds.filter((kind) => kind !== 'null') };
  }
  const names = found.members.flatMap((member) => [member.name, ...member.spellings]);
  const unique = [...new Set(names.map((name) => name.toLowerCase()))];
  return {
    anyOf: [
      { type: 'integer' },
      { type: 'string', pattern: '^\\s*-?\\d{1,15}\\s*$' },
      { type: 'string', pattern: `^(?:${unique.map(anyCase).join('|')})$` },
    ],
  };
}

function typeSchema(type: TypeModel, rule: PropertyRule, context: Context): JsonSchema {
  const { kinds } = type;
  return {
    ...(kinds.length === 0 ? {} : { type: kinds.length === 1 ? kinds[0] : kinds }),
    ...(type.literals === null ? {} : { enum: type.literals }),
    ...(rule.format === 'error' ? boundsOf(type) : {}),
    ...memberSchema(type, rule, context),
    ...(type.items === null ? {} : { items: typeSchema(type.items, rule, context) }),
    ...objectPart(type, rule, context),
  };
}

function boundsOf(type: TypeModel): JsonSchema {
  const pattern = type.pattern ?? (type.format === null ? null : formatPatterns[type.format]);
  return {
    ...(pattern === null ? {} : { pattern }),
    ...(type.minimum === null ? {} : { minimum: type.minimum }),
    ...(type.maximum === null ? {} : { maximum: type.maximum }),
    ...(type.minItems === null ? {} : { minItems: type.minItems }),
  };
}

function memberSchema(type: TypeModel, rule: PropertyRule, { model }: Context): JsonSchema {
  const found = model.enums.find((one) => one.typeName === type.enumName);
  if (found === undefined || rule.unknownMember !== 'error') return {};
  if (found.open && !rule.documentedMembers) return {};
  const values = found.members
    .filter((member) => !rule.documentedMembers || member.documented)
    .map((member) => member.value);
  return { enum: type.kinds.includes('null') ? [...values, null] : values };
}

function objectPart(type: TypeModel, rule: PropertyRule, context: Context): JsonSchema {
  const { objectName, values, keyEnum } = type;
  const { model, definitions } = context;
  if (objectName !== null) {
    const part = model.objects.find((object) => object.typeName === objectName);
    if (part !== undefined && !definitions.has(objectName)) {
      definitions.set(objectName, {});
      definitions.set(objectName, objectSchema(part, context));
    }
    const reference = { $ref: `#/$defs/${objectName}` };
    // A reference narrows every kind of value, so other kinds are let through beside it.
    const others = type.kinds.filter((kind) => kind !== 'object');
    return others.length === 0 ? reference : { anyOf: [reference, { type: others }] };
  }
  const keys = model.enums.find((one) => one.typeName === keyEnum);
  return {
    ...(keys === undefined
      ? {}
      : { propertyNames: { enum: keys.members.map((member) => member.value) } }),
    ...(values === null ? {} : { additionalProperties: typeSchema(values, rule, context) }),
  };
}
