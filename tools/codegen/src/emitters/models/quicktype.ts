import type { InputData } from 'quicktype-core';
import type { SchemaModel } from '../../model.ts';
import { toJsonSchema } from '../../to-json-schema.ts';

/**
 * Quicktype, loaded only when models are asked for: nothing else needs it, and other people install
 * it only for that. Throws a sentence when it is not there.
 */
export async function loadQuicktype(): Promise<typeof import('quicktype-core')> {
  try {
    return await import('quicktype-core');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const message = 'Models need the package quicktype-core: npm install quicktype-core@26.0.0';
    throw Object.assign(new Error(message), { code: 'USAGE' });
  }
}

/** Every object and enum of the model under its own name. */
export async function inputOf(model: SchemaModel): Promise<InputData> {
  const quicktype = await loadQuicktype();
  const input = new quicktype.JSONSchemaInput(undefined);
  const schema = JSON.stringify(toJsonSchema(model));
  await input.addSource({ name: 'models', uris: ['#/$defs/'], schema });
  const data = new quicktype.InputData();
  data.addInput(input);
  return data;
}
