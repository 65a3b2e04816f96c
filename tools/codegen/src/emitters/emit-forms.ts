import type { ObjectModel, SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { profilesOf } from '../profile/profile-of.ts';
import { codeHeader } from '../text/header.ts';
import { propertyKey } from '../text/typescript-text.ts';
import { isWire, keysName } from './emit-keys.ts';
import { checkName } from './validators/validator-names.ts';

/**
 * `shape-keys.ts` and `shape-forms.ts`: the wire forms that shapes have, as they are observed.
 * `all-forms.ts`: every form in every profile, for readers of whatever comes; a file of its own, since
 * readers of clicks need none of the others.
 */
export function emitForms(model: SchemaModel): readonly OutputFile[] {
  const wires = model.objects.filter(isWire);
  if (wires.length === 0) return [];
  const ofShapes = wires.filter((wire) => isOfShape(wire, model));
  return [
    {
      area: 'code',
      path: 'shape-keys.ts',
      text: `${header(ofShapes)}\
${importText([...ofShapes.map(keysName), 'type WireKeys', 'type WireName'], './keys.ts')}
/** Spellings of the properties of records that tell of clicks, and of audit records of other types. */
export const SHAPE_KEYS: Readonly<Partial<Record<WireName, WireKeys>>> = {
${ofShapes.map((wire) => `  ${propertyKey(wire.name)}: ${keysName(wire)},\n`).join('')}};
`,
    },
    {
      area: 'code',
      path: 'shape-forms.ts',
      text: `${header(ofShapes)}\
import type { WireForm } from '../records/wire-form.ts';
${importsText(ofShapes, ['observed'])}
/** What records are read by that tell of clicks, and audit records of other types. */
export const SHAPE_FORMS: Readonly<Partial<Record<WireName, WireForm>>> = {
${ofShapes.map((wire) => formText(wire, ['observed'])).join('')}};
`,
    },
    {
      area: 'code',
      path: 'all-forms.ts',
      text: `${header(wires)}\
import type { WireForm } from '../records/wire-form.ts';
${importsText(wires, ['observed', 'documented'])}
/** Each wire form with its profiles; what no page documents has one. */
export const ALL_FORMS: Readonly<Record<WireName, WireForm>> = {
${wires.map((wire) => formText(wire, profilesOf(wire))).join('')}};
`,
    },
  ];
}

/** The root of all records counts: a record of an unknown type is read as one. */
function isOfShape(wire: ObjectModel, { shapes }: SchemaModel): boolean {
  const isRoot = wire.kind === 'record' && wire.base === null;
  return isRoot || shapes.some(({ keys }) => keys === wire.name);
}

function header(wires: readonly ObjectModel[]): string {
  return codeHeader(
    'forms',
    wires.map((wire) => wire.place.file),
  );
}

function importsText(wires: readonly ObjectModel[], profiles: readonly string[]): string {
  const checks = wires.flatMap((wire) =>
    profilesOf(wire)
      .filter((profile) => profiles.includes(profile))
      .map((profile) => checkName(wire.typeName, profile)),
  );
  return (
    importText([...wires.map(keysName), 'type WireName'], './keys.ts') +
    importText(checks, './validators.ts')
  );
}

function importText(names: readonly string[], from: string): string {
  const sorted = [...names].sort().map((name) => `  ${name},\n`);
  return `import {\n${sorted.join('')}} from '${from}';\n`;
}

function formText(wire: ObjectModel, profiles: readonly string[]): string {
  const checks = profilesOf(wire)
    .filter((profile) => profiles.includes(profile))
    .map((profile) => `    ${profile}: ${checkName(wire.typeName, profile)},\n`);
  return `  ${propertyKey(wire.name)}: {\n    keys: ${keysName(wire)},\n${checks.join('')}  },\n`;
}
