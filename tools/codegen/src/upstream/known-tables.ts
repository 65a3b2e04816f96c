import type { EnumModel, PropertyModel, SchemaModel } from '../model.ts';
import { headingKey } from './page-tables.ts';

/** What the schemas know of one table of properties. */
export interface KnownProperties {
  readonly title: string;
  readonly properties: readonly PropertyModel[];
}

/** Page whose tables are compared, as `source` names it. */
const PAGE = /^schema#([^@]+)@/;

/** Tables of properties by heading: what each documented property names as its source. */
export function knownProperties(model: SchemaModel): ReadonlyMap<string, KnownProperties> {
  const tables = new Map<string, { title: string; properties: PropertyModel[] }>();
  for (const property of model.objects.flatMap((object) => object.properties)) {
    const { documented } = property;
    const title = PAGE.exec(documented?.source ?? '')?.[1];
    if (documented == null || title === undefined) continue;
    const key = headingKey(title);
    const table = tables.get(key) ?? { title, properties: [] };
    tables.set(key, table);
    table.properties.push(property);
  }
  return tables;
}

/** Tables of members by heading. */
export function knownEnums(model: SchemaModel): ReadonlyMap<string, EnumModel> {
  return new Map(
    model.enums.flatMap((one) => {
      const anchor = PAGE.exec(one.documented?.source ?? '')?.[1];
      return anchor === undefined ? [] : [[headingKey(anchor), one] as const];
    }),
  );
}
