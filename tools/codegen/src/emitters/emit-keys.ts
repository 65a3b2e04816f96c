import { fold } from '../model/fold.ts';
import { propertiesOf } from '../model/inherited.ts';
import type { ObjectModel, PropertyModel, SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { propertyKey, quoted, valueText } from '../text/typescript-text.ts';

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

/** Properties of each wire form in schema order, inherited ones first. */
export const KEYS: Readonly<Record<WireName, { readonly names: readonly KeySpelling[] }>> = {
${wires.map((wire) => wireText(wire, model)).join('')}};
`;
  return [{ area: 'code', path: 'keys.ts', text }];
}

function isWire(object: ObjectModel): boolean {
  return (object.kind === 'record' || object.kind === 'row') && object.owner === object.typeName;
}

function wireText(wire: ObjectModel, model: SchemaModel): string {
  const names = propertiesOf(wire, model).map(
    (property) => `      ${valueText(spelling(property), '      ')},\n`,
  );
  return `  ${propertyKey(wire.name)}: {\n    names: [\n${names.join('')}    ],\n  },\n`;
}

function spelling(property: PropertyModel): object {
  const documented = property.documented?.name ?? null;
  const observed = (property.observed?.spellings ?? []).filter((name) => name !== property.name);
  const all = [property.name, ...(documented === null ? [] : [documented]), ...observed];
  return {
    canonical: property.name,
    documented,
    observed,
    folded: [...new Set(all.map(fold))],
  };
}
