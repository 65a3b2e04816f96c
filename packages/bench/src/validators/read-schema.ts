import { readFileSync } from 'node:fs';
import type { ObjectRule } from './json-schema.ts';

const PROFILES = new URL('../../../core/src/gen/profiles/', import.meta.url);

/** The documented profile of a click's audit record, its one reference put in place. */
export function documentedSchema(): ObjectRule {
  const url = new URL('url-time-of-click-record.documented.schema.json', PROFILES);
  const { $id: _, $defs, ...schema } = JSON.parse(readFileSync(url, 'utf8'));
  const context = schema.properties.AppAccessContext;
  if (context?.items?.$ref !== '#/$defs/AppAccessContext') {
    throw new Error('The schema has changed: the benchmark does not know its references.');
  }
  context.items = $defs.AppAccessContext;
  return schema;
}
