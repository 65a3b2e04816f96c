import { currentMembers } from '../../model/current-members.ts';
import type { EnumModel } from '../../model.ts';

/** Numbers of an integer enum by every name and spelling, in lower case. A current name wins. */
export function numbersByName(model: EnumModel): ReadonlyMap<string, number> {
  const current = currentMembers(model);
  const past = model.members.filter((member) => !current.includes(member));
  return new Map(
    [
      ...model.members.flatMap((member) => member.spellings.map((name) => [name, member] as const)),
      ...past.map((member) => [member.name, member] as const),
      ...current.map((member) => [member.name, member] as const),
    ].map(([name, member]) => [name.toLowerCase(), Number(member.value)]),
  );
}

/** Names of an integer enum by number, as they are today. */
export function namesByNumber(model: EnumModel): ReadonlyMap<number, string> {
  return new Map(currentMembers(model).map(({ value, name }) => [Number(value), name]));
}
