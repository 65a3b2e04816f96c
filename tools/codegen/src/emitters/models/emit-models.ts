import type { SchemaModel } from '../../model.ts';
import type { ModelArea, OutputFile } from '../../output-file.ts';
import { commentHeader } from '../../text/header.ts';
import { csharp } from './csharp.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import type { Language, LanguageFile } from './language.ts';
import { python } from './python.ts';
import { readCode } from './read-code.ts';
import { rust } from './rust.ts';

/** Languages with a package of their own in packages/models. */
export const languages: Readonly<Record<ModelArea, Language>> = {
  python,
  go,
  java,
  rust,
  csharp,
};

/** The source folder of each model package. */
export async function emitModels(model: SchemaModel): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const [area, language] of Object.entries(languages) as [ModelArea, Language][]) {
    const printed = await printModels(model, language, 'models');
    files.push(...printed.map((file) => ({ ...file, area })));
  }
  return files;
}

/** Classes, constants and what they share, in one language. */
export async function printModels(
  model: SchemaModel,
  language: Language,
  emitter: string,
): Promise<readonly LanguageFile[]> {
  const code = await readCode(model, language);
  const header = commentHeader(language.lineComment, emitter, code.schemas);
  return language.print(code).map(({ path, text }) => ({ path, text: header + text }));
}
