import { fold } from '../model/fold.ts';
import { propertiesOf } from '../model/inherited.ts';
import { spellingsOf } from '../model/spellings-of.ts';
import type { ObjectModel, SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { constantName, propertyKey, quoted, valueText } from '../text/typescript-text.ts';

/** `keys.ts`: the spellings of each property of each wire form, for folding keys. */
export function emitKeys(model: SchemaModel): readonly OutputFile[] {
  const wires = model.objects.filter(isWire);
  if (wires.length === 0) return [];
  const text = `${codeHeader(
    'keys',
    wires.map((wire) => wire.place.file),
  )}\
/** Name of a wire form: a record or the row of a table. */
export type WireName =
${wires.map((wire) => `  | ${quoted(wire.name)}`).join('\n')};

/** How one property may be spelled. */
export interface KeySpelling {
  /** The name our mapping and validators use, which is the one on the wire. */
  readonly canonical: string;
  /** The name on the documentation page; null when it is on none. */
  readonly documented: string | null;
  /** Other spellings met. */
  readonly observed: readonly string[];
  /** Every spelling in lower case without underscores and spaces, each once. */
  readonly folded: readonly string[];
}

/** Properties of a wire form in schema order, inherited ones first. */
export interface WireKeys {
  readonly names: readonly KeySpelling[];
}

${wires.map((wire) => wireText(wire, model)).join('\n')}
/** All of them by name. Who needs one form alone imports that one. */
export const KEYS: Readonly<Record<WireName, WireKeys>> = {
${wires.map((wire) => `  ${propertyKey(wire.name)}: ${keysName(wire)},\n`).join('')}};
`;
  return [{ area: 'code', path: 'keys.ts', text }];
}

export function isWire(object: ObjectModel): boolean {
  return (object.kind === 'record' || object.kind === 'row') && object.owner === object.typeName;
}

function wireText(wire: ObjectModel, model: SchemaModel): string {
  const form = propertiesOf(wire, model);
  const names = form.map((property) => {
    const { documented, observed } = spellingsOf(property, form);
    const all = [property.name, ...(documented === null ? [] : [documented]), ...observed];
    const folded = [...new Set(all.map(fold))];
    const spelling = { canonical: property.name, documented, observed, folded };
    return `    ${valueText(spelling, '    ')},\n`;
  });
  const doc = `/** Spellings of the properties of \`${wire.typeName}\`. */`;
  return `${doc}\nexport const ${keysName(wire)}: WireKeys = {\n  names: [\n${names.join('')}  ],\n};\n`;
}

/** `URL_TIME_OF_CLICK_RECORD_KEYS`. */
export function keysName(wire: ObjectModel): string {
  return `${constantName(wire.typeName)}_KEYS`;
}
