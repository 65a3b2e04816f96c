import type { ObjectModel, PropertyModel, SchemaModel } from '../model.ts';
import { both, type Change, change, isSame, paired } from './change.ts';
import { diffTypes } from './diff-types.ts';

/** Forms and their properties. */
export function diffObjects(before: SchemaModel, after: SchemaModel): readonly Change[] {
  const { gone, fresh, kept } = paired(before.objects, after.objects, (one) => one.typeName);
  return [
    ...gone.map((one) => both('breaking', one.place, `${one.typeName} is gone`)),
    ...fresh.map((one) => both('addition', one.place, `${one.typeName} is new`)),
    ...kept.flatMap(([a, b]) => diffObject(a, b)),
  ];
}

function diffObject(a: ObjectModel, b: ObjectModel): readonly Change[] {
  const { place, typeName } = b;
  const found: Change[] = [];
  if (a.base !== b.base) {
    found.push(
      both(
        'breaking',
        place,
        `${typeName} extends ${b.base ?? 'nothing'}, not ${a.base ?? 'nothing'}`,
      ),
    );
  }
  if (a.recordType !== b.recordType) {
    const level = a.recordType === null ? 'addition' : 'breaking';
    found.push(
      both(level, place, `RecordType ${a.recordType ?? 'none'} became ${b.recordType ?? 'none'}`),
    );
  }
  if (a.open && !b.open)
    found.push(
      change('addition', 'breaking', place, `${typeName} takes no other properties any more`),
    );
  if (!a.open && b.open)
    found.push(change('breaking', 'addition', place, `${typeName} takes other properties`));
  if (!isSame(a.anyRequired, b.anyRequired)) {
    found.push(both('breaking', place, `${typeName} is recognised by other properties`));
  }
  if (a.id !== b.id) found.push(both('breaking', place, `$id of ${typeName} changed`));
  if (a.description !== b.description || !isSame(a.examples, b.examples)) {
    found.push(both('documentation', place, `${typeName} is described otherwise`));
  }
  const { gone, fresh, kept } = paired(a.properties, b.properties, (one) => one.name);
  return [
    ...found,
    ...gone.map((one) => both('breaking', one.place, `${one.name} is gone`)),
    ...fresh.map((one) =>
      change(
        'addition',
        one.required ? 'breaking' : 'addition',
        one.place,
        `${one.name} is new${one.required ? ' and required' : ''}`,
      ),
    ),
    ...kept.flatMap(([from, to]) => diffProperty(from, to)),
  ];
}

function diffProperty(a: PropertyModel, b: PropertyModel): readonly Change[] {
  const { place, name } = b;
  const found = [...diffTypes(a.type, b.type, place)];
  if (!a.required && b.required)
    found.push(change('addition', 'breaking', place, `${name} is required`));
  if (a.required && !b.required)
    found.push(change('breaking', 'addition', place, `${name} is no longer required`));
  if (a.expected !== b.expected) {
    found.push(both('addition', place, `${name} is ${b.expected ? '' : 'no longer '}expected`));
  }
  found.push(...diffDocumented(a, b), ...diffSpellings(a, b));
  const told = (one: PropertyModel): unknown => [
    one.description,
    one.examples,
    one.deprecated,
    one.inferred,
    one.documented?.source,
    one.documented?.printed,
    one.observed?.present,
    one.observed?.corpus,
    one.observed?.on,
    one.observed?.note,
  ];
  if (JSON.stringify(told(a)) !== JSON.stringify(told(b))) {
    found.push(both('documentation', place, `${name} is described otherwise`));
  }
  return found;
}

/** What the page prints makes the documented profile. */
function diffDocumented(a: PropertyModel, b: PropertyModel): readonly Change[] {
  const [from, to] = [a.documented, b.documented];
  const { place, name } = b;
  if (from === null && to === null) return [];
  if (from === null || to === null) {
    const strict = to?.mandatory === true;
    const message = `${name} is ${to === null ? 'no longer ' : ''}documented`;
    return [change('documentation', strict ? 'breaking' : 'addition', place, message)];
  }
  const found: Change[] = [];
  if (from.name !== to.name) {
    found.push(
      change(
        'documentation',
        'breaking',
        place,
        `${name} is documented as ${to.name}, not ${from.name}`,
      ),
    );
  }
  if (from.type !== to.type) {
    found.push(
      change('documentation', 'breaking', place, `documented type ${from.type} became ${to.type}`),
    );
  }
  if (from.mandatory !== to.mandatory) {
    const level = to.mandatory ? 'breaking' : 'addition';
    found.push(
      change(
        'documentation',
        level,
        place,
        `${name} is documented as ${to.mandatory ? 'mandatory' : 'optional'}`,
      ),
    );
  }
  return found;
}

function diffSpellings(a: PropertyModel, b: PropertyModel): readonly Change[] {
  const [from, to] = [a.observed?.spellings ?? [], b.observed?.spellings ?? []];
  const { place, name } = b;
  return [
    ...from
      .filter((one) => !to.includes(one))
      .map((one) => both('breaking', place, `${name} is no longer read from ${one}`)),
    ...to
      .filter((one) => !from.includes(one))
      .map((one) => both('addition', place, `${name} is read from ${one} too`)),
  ];
}
