import { type RecordForm, recordForms, recordsOf } from '../model/record-forms.ts';
import type { ObjectModel, SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { lowerFirst, quoted } from '../text/typescript-text.ts';
import { keysName } from './emit-keys.ts';
import { checkName } from './validators/validator-names.ts';

/** `record-validators.ts`: a validator of each record form, and one that chooses by the type sent. */
export function emitRecordValidators(model: SchemaModel): readonly OutputFile[] {
  const records = recordsOf(model);
  if (records.length === 0) return [];
  const forms = recordForms(model);
  const chooser = chooserText(forms, model);
  const checks = records.flatMap(({ typeName }) => [
    checkName(typeName, 'observed'),
    checkName(typeName, 'documented'),
  ]);
  const enums = chooser === '' ? [] : [`${lowerFirst(forms[0]?.enumName ?? '')}Value`];
  const text = `${codeHeader(
    'record-validators',
    records.map((record) => record.place.file),
  )}\
${importOf([...(chooser === '' ? [] : ['chosenValidator']), 'type Validator', 'validatorOf'], '../records/validator.ts')}\
${enums.length === 0 ? '' : importOf(enums, './enums.ts')}\
${importOf(records.map(keysName), './keys.ts')}\
${chooser === '' ? '' : "import type { RecordOfType } from './record-types.ts';\n"}\
${importOf(
  records.map(({ typeName }) => typeName),
  './types.ts',
  'import type',
)}\
${importOf(checks, './validators.ts')}
${records.map(validatorText).join('\n')}${chooser}`;
  return [{ area: 'code', path: 'record-validators.ts', text }];
}

function importOf(names: readonly string[], module: string, word = 'import'): string {
  const sorted = [...names].sort((a, b) => bare(a).localeCompare(bare(b)));
  const flat = `${word} { ${sorted.join(', ')} } from '${module}';\n`;
  if (flat.length <= 101) return flat;
  return `${word} {\n${sorted.map((name) => `  ${name},\n`).join('')}} from '${module}';\n`;
}

function bare(name: string): string {
  return name.replace('type ', '').toLowerCase();
}

function validatorText(record: ObjectModel): string {
  const { typeName, recordType } = record;
  const which =
    recordType === null
      ? 'what all records have, and keeps what else is there'
      : `a record of RecordType ${recordType}`;
  return `/**
 * Checks ${which}: \`${typeName}\`.
 *
 * @returns issues in schema order; a record fails exactly when one of them is an error
 */
export const ${validatorName(record)}: Validator<${typeName}> = /* @__PURE__ */ validatorOf(
  ${keysName(record)},
  {
    observed: ${checkName(typeName, 'observed')},
    documented: ${checkName(typeName, 'documented')},
  },
);
`;
}

function chooserText(forms: readonly RecordForm[], model: SchemaModel): string {
  const [first] = forms;
  const base = model.objects.find((object) => object.typeName === first?.object.base);
  if (first === undefined || base === undefined) return '';
  const result = `${base.typeName} | RecordOfType[keyof RecordOfType]`;
  return `
/**
 * Checks a record as what its ${first.property} says it is; a type without a form of its own as \`${base.typeName}\`.
 * Imports every form: who expects one form imports its validator.
 */
export const validateRecord: Validator<${result}> =
  /* @__PURE__ */ chosenValidator<${result}>(
    ${quoted(first.property)},
    ${lowerFirst(first.enumName)}Value,
    ${keysName(base)},
    ${validatorName(base)},
    {
${forms.map(({ recordType, object }) => `      ${recordType}: ${validatorName(object)},\n`).join('')}    },
  );
`;
}

function validatorName({ typeName }: ObjectModel): string {
  return `validate${typeName}`;
}
