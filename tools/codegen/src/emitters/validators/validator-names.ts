import type { ObjectModel } from '../../model.ts';
import type { ProfileName } from '../../profile/profile-model.ts';
import { lowerFirst } from '../../text/typescript-text.ts';

/** Name of the exported check: `checkAuditRecordObserved`; a strict one has no suffix. */
export function checkName(typeName: string, profile: ProfileName): string {
  return `check${typeName}${suffix(profile)}`;
}

/** Name of the function that checks the members of an object that is known to be one. */
export function membersName(typeName: string, profile: ProfileName): string {
  return `${lowerFirst(typeName)}${suffix(profile)}Members`;
}

/** Module of an owner's checks below `validators/`, without the ending. */
export function validatorModule(owner: ObjectModel, profile: ProfileName): string {
  return profile === 'strict' ? owner.name : `${owner.name}.${profile}`;
}

function suffix(profile: ProfileName): string {
  return profile === 'strict' ? '' : profile === 'observed' ? 'Observed' : 'Documented';
}
