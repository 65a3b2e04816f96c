import { compile } from 'json-schema-to-typescript';
import type { SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { type JsonSchema, toJsonSchema } from '../to-json-schema.ts';

const VIRTUAL_ROOT = 'TypesOfAllSchemas';

/** `types.ts`: an interface per object, through json-schema-to-typescript. */
export async function emitTypes(model: SchemaModel): Promise<readonly OutputFile[]> {
  const enumNames = new Set(model.enums.map((one) => one.typeName));
  const { $defs } = toJsonSchema(model) as { $defs: Record<string, JsonSchema> };
  const definitions = Object.fromEntries(
    Object.entries($defs).map(([name, schema]) => [
      name,
      enumNames.has(name) ? { tsType: name } : withTypedKeys(asExtension(schema)),
    ]),
  );
  const objects = Object.keys($defs).filter((name) => !enumNames.has(name));
  // One root that reaches everything, so that shared types appear once and in schema order.
  const root = {
    title: VIRTUAL_ROOT,
    oneOf: objects.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: definitions,
  };
  const compiled = await compile(root as Parameters<typeof compile>[0], VIRTUAL_ROOT, {
    bannerComment: '',
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 100 },
  });
  const text = tidied(compiled);
  const used = [...enumNames].filter((name) =>
    new RegExp(`\\b${name}\\b`).test(withoutComments(text)),
  );
  const files = [...new Set(model.objects.map((object) => object.place.file))];
  const sources = [...new Set(model.objects.flatMap((object) => object.sources))];
  const imports =
    used.length === 0
      ? ''
      : `import type {\n${used.map((name) => `  ${name},\n`).join('')}} from './enums.ts';\n\n`;
  return [
    { area: 'code', path: 'types.ts', text: codeHeader('types', files, sources) + imports + text },
  ];
}

/** The library's own word for inheritance: `allOf` would become an intersection. */
function asExtension(schema: JsonSchema): JsonSchema {
  const { allOf, ...rest } = schema;
  const [base] = (allOf as readonly JsonSchema[] | undefined) ?? [];
  return base === undefined ? rest : { ...rest, extends: base };
}

/** A reference beside a description: the library would declare the type a second time, as `Type1`. */
function asNamed({ $ref, ...rest }: JsonSchema): JsonSchema {
  return { ...rest, tsType: String($ref).replace('#/$defs/', '') };
}

/** A map whose keys are the members of an enum: the library has no word for it. */
function withTypedKeys(schema: JsonSchema): JsonSchema {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  if (properties.length === 0) return schema;
  const typed = properties.map(([name, property]) => {
    const { propertyNames, additionalProperties, type, ...rest } = property;
    if (property.$ref !== undefined) return [name, asNamed(property)] as const;
    const enumName = (propertyNames as JsonSchema | undefined)?.$ref;
    const value = (additionalProperties as JsonSchema | undefined)?.type;
    if (typeof enumName !== 'string' || (value !== 'integer' && value !== 'number')) {
      return [name, property] as const;
    }
    const tsType = `Partial<Record<${enumName.replace('#/$defs/', '')}, number>>`;
    return [name, { ...rest, tsType }] as const;
  });
  return { ...schema, properties: Object.fromEntries(typed) };
}

/** Without the virtual root and the enums' aliases of themselves; a blank line before each type. */
function tidied(code: string): string {
  return code
    .replace(new RegExp(`export type ${VIRTUAL_ROOT} =[^;]*;\\n+`), '')
    .replace(/^export type (\w+) = \1;\n+/gm, '')
    .replace(/^(\}|export type .*;)\n(?=\S)/gm, '$1\n\n')
    .trimStart();
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '');
}
