import { fold } from '../model/fold.ts';
import { propertiesOf } from '../model/inherited.ts';
import { spellingsOf } from '../model/spellings-of.ts';
import type { EnumModel, ObjectModel, SchemaModel } from '../model.ts';
import { below, type Problem } from '../problem.ts';
import { type Named, repeatedNames } from './repeated.ts';

/** No two things of one kind share a name: types, shapes, enum members, spellings of properties. */
export function checkNames(model: SchemaModel): readonly Problem[] {
  const types = [...model.enums, ...model.lists, ...model.objects].map(({ typeName, place }) => ({
    name: typeName,
    place,
  }));
  return [
    ...repeatedNames(types, 'a type'),
    ...repeatedNames(model.shapes, 'a shape'),
    ...model.enums.flatMap(memberNames),
    ...model.objects.flatMap((object) => spellings(object, model)),
    ...repeatedNames(recordTypes(model), 'a form of RecordType'),
  ];
}

/** A RecordType has one form, so that a record can be told by it. */
function recordTypes(model: SchemaModel): readonly Named[] {
  return model.objects.flatMap(({ recordType, place }) =>
    recordType === null ? [] : [{ name: String(recordType), place: below(place, 'x-record-type') }],
  );
}

/** A name stands for one number. A number may have had other names: the documented one counts today. */
function memberNames(model: EnumModel): readonly Problem[] {
  const documented = model.members
    .filter((member) => member.documented)
    .map(({ value, place }) => ({ name: String(value), place }));
  const names = model.members.flatMap((member) =>
    [...new Set([member.name, ...member.spellings].map((name) => name.toLowerCase()))].map(
      (name) => ({ name, place: member.place }),
    ),
  );
  return [...repeatedNames(names, 'a member'), ...repeatedNames(documented, 'a documented member')];
}

/** Wire forms: keys are compared without letter case, so two properties may not differ by it alone. */
function spellings(object: ObjectModel, model: SchemaModel): readonly Problem[] {
  if (object.kind !== 'record' && object.kind !== 'row') return [];
  const form = propertiesOf(object, model);
  const folded = form.flatMap((property) => {
    const { documented, observed } = spellingsOf(property, form);
    const all = [property.name, ...(documented === null ? [] : [documented]), ...observed];
    return [...new Set(all.map(fold))].map((name) => ({ name, place: property.place }));
  });
  return repeatedNames(folded, 'a property that folds to');
}
