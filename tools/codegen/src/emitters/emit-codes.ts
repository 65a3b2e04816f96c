import type { EnumModel, SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { constantName, quoted, valueText } from '../text/typescript-text.ts';

/**
 * `code-severities.ts`: for each closed enum whose members carry a severity, that severity. What a
 * code means, what leads to it and what to do stands in the reference.
 */
export function emitCodes(model: SchemaModel): readonly OutputFile[] {
  const enums = codeEnums(model);
  if (enums.length === 0) return [];
  const names = enums.map(({ typeName }) => typeName).sort();
  const files = enums.map(({ place }) => place.file);
  return [
    {
      area: 'code',
      path: 'code-severities.ts',
      text: `${codeHeader('codes', files)}\
import type { ${names.join(', ')} } from './enums.ts';

${enums.map(severitiesText).join('\n')}`,
    },
  ];
}

/** Enums of codes: each member has a severity. */
export function codeEnums(model: SchemaModel): readonly EnumModel[] {
  return model.enums.filter(
    (one) => one.members.length > 0 && one.members.every((member) => member.severity !== null),
  );
}

function severitiesText({ typeName, members }: EnumModel): string {
  const severities = new Set(members.map(({ severity }) => quoted(severity ?? '')));
  const byCode = Object.fromEntries(members.map(({ value, severity }) => [value, severity]));
  const type = `Readonly<Record<${typeName}, ${[...severities].join(' | ')}>>`;
  return `/** The usual severity of each code, in the order of the schema. */
export const ${constantName(typeName)}_SEVERITIES: ${type} = ${valueText(byCode)};
`;
}
