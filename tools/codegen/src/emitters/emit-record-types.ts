import { type RecordForm, recordForms } from '../model/record-forms.ts';
import type { SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { lowerFirst, quoted } from '../text/typescript-text.ts';

/** `record-types.ts`: which form a record has by the number of its type, as a type, a table and a test. */
export function emitRecordTypes(model: SchemaModel): readonly OutputFile[] {
  const forms = recordForms(model);
  const [first] = forms;
  if (first === undefined) return [];
  const types = [...new Set(forms.map(({ object }) => object.typeName))].sort();
  const files = forms.map(({ object }) => object.place.file);
  const numberOf = `${lowerFirst(first.enumName)}Value`;
  const text = `${codeHeader('record-types', files)}\
import { hasNumber } from '../runtime/has-number.ts';
import { ${numberOf} } from './enums.ts';
import type { WireName } from './keys.ts';
import type { ${types.join(', ')} } from './types.ts';

/** The form of a record, by its ${first.property}. */
export interface RecordOfType {
${forms.map(typeLine).join('')}}

/** Name of that form. A ${first.property} that is not listed has no properties of its own here. */
export const RECORD_FORMS: Readonly<Record<keyof RecordOfType, WireName>> = {
${forms.map(nameLine).join('')}};

/**
 * True for a record of this type, which then has the form of the type. The number may be sent as
 * text, or as the name of the type. Says nothing about other members: validate for that.
 */
export function isRecordOfType<Type extends keyof RecordOfType>(
  record: object,
  recordType: Type,
): record is RecordOfType[Type] {
  return hasNumber(record, ${quoted(first.property)}, recordType, ${numberOf});
}
`;
  return [{ area: 'code', path: 'record-types.ts', text }];
}

function typeLine({ recordType, object }: RecordForm): string {
  return `  ${recordType}: ${object.typeName};\n`;
}

function nameLine({ recordType, object }: RecordForm): string {
  return `  ${recordType}: ${quoted(object.name)},\n`;
}
