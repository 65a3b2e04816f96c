import { propertiesOf } from '../model/inherited.ts';
import { spellingsOf } from '../model/spellings-of.ts';
import type { ObjectModel, SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { constantName, joinedText, propertyKey, quoted } from '../text/typescript-text.ts';

/** `keys.ts`: the spellings of each property of each wire form, for folding keys. */
export function emitKeys(model: SchemaModel): readonly OutputFile[] {
  const wires = model.objects.filter(isWire);
  if (wires.length === 0) return [];
  const text = `${codeHeader(
    'keys',
    wires.map((wire) => wire.place.file),
  )}\
import { type KeySpelling, type WireKeys, wireKeys } from '../runtime/wire-keys.ts';

/** Name of a wire form: a record or the row of a table. */
export type WireName =
${wires.map((wire) => `  | ${quoted(wire.name)}`).join('\n')};

export type { KeySpelling, WireKeys };

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
  const all = spellingTexts(wire, model);
  const earlier = model.objects.slice(0, model.objects.indexOf(wire)).filter(isWire);
  const base = earlier.find((one) => one.typeName === wire.base);
  const inherited = base ? spellingTexts(base, model) : [];
  const isSame = inherited.every((text, at) => text === all[at]);
  const own = isSame ? all.slice(inherited.length) : all;
  const rest = base && isSame ? `,\n  ${keysName(base)}` : '';
  return `/** Spellings of the properties of \`${wire.typeName}\`. */
export const ${keysName(wire)}: WireKeys = /* @__PURE__ */ wireKeys(
${joinedText(own, '|')}${rest},
);
`;
}

/** Each property for `wireKeys`. */
function spellingTexts(wire: ObjectModel, model: SchemaModel): readonly string[] {
  const form = propertiesOf(wire, model);
  return form.map((property) => {
    const { documented, observed } = spellingsOf(property, form);
    const odd = [property.name, documented ?? '', ...observed].find((name) => /[|=,]/.test(name));
    if (odd !== undefined) throw new Error(`the property "${odd}" must have none of | = ,`);
    const page = documented === property.name ? '' : `=${documented ?? ''}`;
    return [property.name + page, ...observed].join(',');
  });
}

/** `URL_TIME_OF_CLICK_RECORD_KEYS`. */
export function keysName(wire: ObjectModel): string {
  return `${constantName(wire.typeName)}_KEYS`;
}
