import type { EnumMemberModel, EnumModel, SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { constantName, propertyKey, quoted, valueText } from '../text/typescript-text.ts';

/**
 * `issue-code-info.ts` and the like: for each closed enum whose members carry a severity, what a code
 * means, what leads to it and what to do. Apart from the codes, so that bundlers can drop it.
 */
export function emitCodes(model: SchemaModel): readonly OutputFile[] {
  return codeEnums(model).map((one) => ({
    area: 'code',
    path: `${one.name}-info.ts`,
    text: infoText(one),
  }));
}

/** Enums of codes: each member has a severity. */
export function codeEnums(model: SchemaModel): readonly EnumModel[] {
  return model.enums.filter(
    (one) => one.members.length > 0 && one.members.every((member) => member.severity !== null),
  );
}

function infoText(model: EnumModel): string {
  const { typeName } = model;
  const severities = [...new Set(model.members.map((member) => member.severity ?? ''))];
  const entries = model.members.map(
    (member) => `  ${propertyKey(String(member.value))}: ${valueText(infoValue(member), '  ')},\n`,
  );
  return `${codeHeader('codes', [model.place.file])}\
import type { ${typeName} } from './enums.ts';

/** What a code means. */
export interface ${typeName}Info {
  /** The usual one. */
  readonly severity: ${severities.map(quoted).join(' | ')};
  readonly description: string;
  /** What leads to it. */
  readonly cause: string | null;
  readonly example: string | null;
  /** What to do about it. */
  readonly remedy: string | null;
  /** Parameters by name, with what each is. */
  readonly params: Readonly<Record<string, string>>;
}

/** Every code, in the order of the schema. */
export const ${constantName(typeName)}_INFO: Readonly<Record<${typeName}, ${typeName}Info>> = {
${entries.join('')}};
`;
}

function infoValue(member: EnumMemberModel): object {
  const { severity, description, cause, example, remedy } = member;
  return {
    severity,
    description,
    cause,
    example,
    remedy,
    params: Object.fromEntries(member.params),
  };
}
