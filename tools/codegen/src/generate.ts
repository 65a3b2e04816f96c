import { buildModel } from './build-model/build-model.ts';
import { checkModel } from './check-model/check-model.ts';
import { emitterNamed, emitters } from './emitters/emitters.ts';
import type { OutputFile } from './output-file.ts';
import type { Problem } from './problem.ts';
import type { SchemaFile } from './read-schemas.ts';

/** Either files or the reasons why there are none. */
export type GenerateResult =
  | { readonly success: true; readonly files: readonly OutputFile[] }
  | { readonly success: false; readonly problems: readonly Problem[] };

/**
 * Schemas in, files out; touches no disk. All mistakes are listed, not just the first.
 *
 * @param names of the emitters to run
 */
export async function generate(
  schemas: readonly SchemaFile[],
  names: readonly string[] = Object.keys(emitters),
): Promise<GenerateResult> {
  const { model, problems } = buildModel(schemas);
  const mistakes = [...problems, ...checkModel(model)];
  if (mistakes.length > 0) return { success: false, problems: mistakes };
  const files = await Promise.all(names.map((name) => emitterNamed(name)?.(model) ?? []));
  return { success: true, files: files.flat() };
}
