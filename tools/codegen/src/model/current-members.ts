import type { EnumMemberModel, EnumModel } from './enum-model.ts';

/** Members that hold today: of those that share a value or a name, the documented one, else the first. */
export function currentMembers(model: EnumModel): readonly EnumMemberModel[] {
  return model.members.filter((member) => {
    const rivals = model.members.filter(
      (other) => other.value === member.value || other.name === member.name,
    );
    const best = rivals.find((rival) => rival.documented) ?? rivals[0];
    return best === member;
  });
}
