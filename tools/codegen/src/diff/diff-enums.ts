import type { EnumMemberModel, EnumModel, SchemaModel } from '../model.ts';
import { both, type Change, change, paired } from './change.ts';

/** Enums, their members, and codes. */
export function diffEnums(before: SchemaModel, after: SchemaModel): readonly Change[] {
  const { gone, fresh, kept } = paired(before.enums, after.enums, (one) => one.typeName);
  return [
    ...gone.map((one) => both('breaking', one.place, `${one.typeName} is gone`)),
    ...fresh.map((one) => both('addition', one.place, `${one.typeName} is new`)),
    ...kept.flatMap(([a, b]) => diffEnum(a, b)),
  ];
}

function diffEnum(a: EnumModel, b: EnumModel): readonly Change[] {
  const { place, typeName } = b;
  const found: Change[] = [];
  if (a.open && !b.open)
    found.push(change('addition', 'breaking', place, `${typeName} takes listed members only`));
  if (!a.open && b.open)
    found.push(change('breaking', 'addition', place, `${typeName} takes other members`));
  if (a.valueKind !== b.valueKind)
    found.push(both('breaking', place, `${typeName} has values of another type`));
  if (a.description !== b.description)
    found.push(both('documentation', place, `${typeName} is described otherwise`));
  const { gone, fresh, kept } = paired(a.members, b.members, keyOf);
  return [
    ...found,
    ...gone.map((one) => both('breaking', one.place, `member ${keyOf(one)} is gone`)),
    ...fresh.map((one) => both('addition', one.place, `member ${keyOf(one)} is new`)),
    ...kept.flatMap(([from, to]) => diffMember(from, to)),
  ];
}

/** A number that got another name is another member, and the other way round. */
function keyOf({ value, name }: EnumMemberModel): string {
  return String(value) === name ? name : `${value} ${name}`;
}

function diffMember(a: EnumMemberModel, b: EnumMemberModel): readonly Change[] {
  const { place } = b;
  const key = keyOf(b);
  const found: Change[] = [];
  if (a.severity !== b.severity) {
    const level = a.severity === 'error' || b.severity === 'error' ? 'breaking' : 'addition';
    found.push(both(level, place, `severity of ${key} became ${b.severity ?? 'none'}`));
  }
  for (const one of a.spellings.filter((spelling) => !b.spellings.includes(spelling))) {
    found.push(change('documentation', 'breaking', place, `${one} no longer stands for ${key}`));
  }
  for (const one of b.spellings.filter((spelling) => !a.spellings.includes(spelling))) {
    found.push(both('addition', place, `${one} stands for ${key} too`));
  }
  if (a.documented !== b.documented) {
    const level = b.documented ? 'addition' : 'breaking';
    found.push(
      change(
        'documentation',
        level,
        place,
        `${key} is ${b.documented ? '' : 'no longer '}documented`,
      ),
    );
  }
  const gone = a.params.filter(([name]) => !b.params.some(([other]) => other === name));
  for (const [name] of gone)
    found.push(both('breaking', place, `${key} has no parameter ${name} any more`));
  for (const [name] of b.params.filter(([one]) => !a.params.some(([other]) => other === one))) {
    found.push(both('addition', place, `${key} has a parameter ${name}`));
  }
  const told = ({ description, note, eras, cause, example, remedy }: EnumMemberModel): string =>
    JSON.stringify([description, note, eras, cause, example, remedy]);
  if (told(a) !== told(b))
    found.push(both('documentation', place, `${key} is described otherwise`));
  return found;
}
