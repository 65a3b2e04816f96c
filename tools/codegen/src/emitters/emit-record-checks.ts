import type { SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { profilesOf } from '../profile/profile-of.ts';
import { codeHeader } from '../text/header.ts';
import { propertyKey } from '../text/typescript-text.ts';
import { isWire } from './emit-keys.ts';
import { checkName } from './validators/validator-names.ts';

/** `record-checks.ts`: the generated checks of every wire form, for readers of whatever comes. */
export function emitRecordChecks(model: SchemaModel): readonly OutputFile[] {
  const wires = model.objects.filter(isWire);
  if (wires.length === 0) return [];
  const names = wires.flatMap((wire) =>
    profilesOf(wire).map((profile) => checkName(wire.typeName, profile)),
  );
  const entries = wires.map((wire) => {
    const checks = profilesOf(wire).map(
      (profile) => `    ${profile}: ${checkName(wire.typeName, profile)},\n`,
    );
    return `  ${propertyKey(wire.name)}: {\n${checks.join('')}  },\n`;
  });
  const text = `${codeHeader(
    'record-checks',
    wires.map((wire) => wire.place.file),
  )}\
import type { WireName } from './keys.ts';
import type { Issue } from './types.ts';
import {
${names
  .sort()
  .map((name) => `  ${name},\n`)
  .join('')}} from './validators.ts';

/** Adds issues, says false when one of them is an error. */
export type RecordCheck = (value: unknown, issues: Issue[]) => boolean;

/** Checks of each wire form by profile; what no page documents has one profile. */
export const RECORD_CHECKS: Readonly<
  Record<WireName, { readonly observed: RecordCheck; readonly documented?: RecordCheck }>
> = {
${entries.join('')}};
`;
  return [{ area: 'code', path: 'record-checks.ts', text }];
}
