import type { SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { docComment, propertyKey, quoted } from '../text/typescript-text.ts';

/** `conversions.ts`: the closed list of conversion names. What they do is written by hand in core. */
export function emitConversions(model: SchemaModel): readonly OutputFile[] {
  if (model.conversions.length === 0) return [];
  const members = model.conversions.map(
    ({ name, description }) =>
      `${docComment([description], '  ')}  ${propertyKey(name)}: ${quoted(name)},\n`,
  );
  const text = `${codeHeader('conversions', ['conversions.json'])}\
/** Names of the conversions that mappings use. */
export const ConversionName = {
${members.join('')}} as const;
/** Name of a conversion that mappings use. */
export type ConversionName = (typeof ConversionName)[keyof typeof ConversionName];
`;
  return [{ area: 'code', path: 'conversions.ts', text }];
}
