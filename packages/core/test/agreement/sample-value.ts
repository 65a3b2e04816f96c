import type { SeededRandom } from './seeded-random.ts';

export type Schema = { readonly [keyword: string]: unknown };

const TEXTS = [
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  '2026-03-03T08:57:41',
  '2024-02-29T23:59:59.1234567Z',
  '203.0.113.7',
  'https://contoso-payroll.example/s/7f3a',
  'TIUrlClickData',
  '41',
  '1',
];

/** A value that a schema of ours calls valid, as far as its keywords can tell. */
export function sampleValue(schema: Schema, root: Schema, random: SeededRandom): unknown {
  const { $ref } = schema;
  if (typeof $ref === 'string') return sampleValue(definition($ref, root), root, random);
  if (Array.isArray(schema.enum)) return random.pick(schema.enum);
  const kinds = schema.type === undefined ? ['string'] : [schema.type].flat();
  const kind = random.pick(kinds as string[]);
  const [first] = (schema.anyOf as readonly Schema[] | undefined) ?? [];
  if (kind === 'object' && first?.$ref !== undefined) return sampleValue(first, root, random);
  return sampleOfKind(kind, schema, root, random);
}

function sampleOfKind(kind: string, schema: Schema, root: Schema, random: SeededRandom): unknown {
  switch (kind) {
    case 'null':
      return null;
    case 'boolean':
      return random.chance(0.5);
    case 'integer':
      return random.pick([0, 1, 41, 443]);
    case 'number':
      return random.pick([0, 1.5, 41]);
    case 'array':
      return Array.from({ length: random.below(3) }, () =>
        sampleValue((schema.items as Schema | undefined) ?? {}, root, random),
      );
    case 'object':
      return sampleObject(schema, root, random);
    default:
      return sampleText(schema, random);
  }
}

function sampleObject(schema: Schema, root: Schema, random: SeededRandom): Record<string, unknown> {
  const required = (schema.required as readonly string[] | undefined) ?? [];
  const properties = Object.entries(
    (schema.properties as Record<string, Schema> | undefined) ?? {},
  );
  return Object.fromEntries(
    properties
      .filter(([name]) => required.includes(name) || random.chance(0.8))
      .map(([name, property]) => [name, sampleValue(property, root, random)]),
  );
}

function sampleText(schema: Schema, random: SeededRandom): string {
  if (typeof schema.pattern !== 'string') return random.pick(TEXTS);
  const pattern = new RegExp(schema.pattern, 'u');
  const fitting = TEXTS.filter((text) => pattern.test(text));
  return random.pick(fitting.length === 0 ? TEXTS : fitting);
}

function definition($ref: string, root: Schema): Schema {
  return (root.$defs as Record<string, Schema>)[$ref.replace('#/$defs/', '')] as Schema;
}
