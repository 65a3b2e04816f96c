import { lineageOf, propertiesOf } from '../model/inherited.ts';
import type { ObjectModel, PropertyModel, SchemaModel } from '../model.ts';
import { anyType } from '../model.ts';
import { documentedType } from './documented-type.ts';
import type { ObjectRule, ProfileName, PropertyRule } from './profile-model.ts';

/** Profiles that a form has: wire records two, rows of tables one, ours one. */
export function profilesOf(object: ObjectModel): readonly ProfileName[] {
  switch (object.kind) {
    case 'record':
      return ['observed', 'documented'];
    case 'row':
      return ['observed'];
    case 'activity':
    case 'plain':
      return ['strict'];
  }
}

/** What a profile asks of an object, inherited properties included. */
export function ruleOf(object: ObjectModel, profile: ProfileName, model: SchemaModel): ObjectRule {
  const properties = onePerName(
    propertiesOf(object, model).flatMap((property) => propertyRule(property, profile, model)),
  );
  const anyRequired =
    profile === 'observed' ? lineageOf(object, model).flatMap((one) => one.anyRequired) : [];
  return {
    typeName: object.typeName,
    properties,
    anyRequired: properties.filter((property) => anyRequired.includes(property.name)),
    unknownProperty: unknownProperty(object, profile),
  };
}

/** The page may print a name twice, with two types: a record has one value for it, of either. */
function onePerName(rules: readonly PropertyRule[]): readonly PropertyRule[] {
  const byName = new Map<string, PropertyRule>();
  for (const rule of rules) {
    const other = byName.get(rule.name);
    byName.set(rule.name, other === undefined ? rule : either(other, rule));
  }
  return [...byName.values()];
}

function either(a: PropertyRule, b: PropertyRule): PropertyRule {
  if (JSON.stringify(a.type) === JSON.stringify(b.type)) return a;
  const kinds = [...new Set([...a.type.kinds, ...b.type.kinds])];
  return { ...a, type: { ...anyType, kinds }, missing: a.missing ?? b.missing };
}

function propertyRule(
  property: PropertyModel,
  profile: ProfileName,
  model: SchemaModel,
): readonly PropertyRule[] {
  switch (profile) {
    case 'observed':
      return [observedRule(property)];
    case 'documented':
      return documentedRule(property, model);
    case 'strict':
      return [strictRule(property)];
  }
}

function observedRule(property: PropertyModel): PropertyRule {
  return {
    name: property.name,
    type: property.type,
    missing: property.required ? 'error' : property.expected ? 'warning' : null,
    format: 'warning',
    unknownMember: 'warning',
    documentedMembers: false,
  };
}

function documentedRule(property: PropertyModel, model: SchemaModel): readonly PropertyRule[] {
  const { documented } = property;
  if (!documented?.isEdm) return [];
  return [
    {
      name: documented.name,
      type: documentedType(documented.type, model) ?? anyType,
      missing: documented.mandatory ? 'error' : null,
      format: 'error',
      unknownMember: 'error',
      documentedMembers: true,
    },
  ];
}

function strictRule(property: PropertyModel): PropertyRule {
  return {
    name: property.name,
    type: property.type,
    missing: property.required ? 'error' : null,
    format: 'error',
    unknownMember: 'error',
    documentedMembers: false,
  };
}

function unknownProperty(object: ObjectModel, profile: ProfileName): ObjectRule['unknownProperty'] {
  if (profile === 'documented') return 'info';
  return object.open ? null : 'error';
}
