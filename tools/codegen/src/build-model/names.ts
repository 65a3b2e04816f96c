/** `url-time-of-click-record` -> `UrlTimeOfClickRecord`; the name a type has in every language. */
export function typeNameOf(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join('');
}

/** `records/audit-record.schema.json` -> `audit-record`. */
export function schemaNameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/(\.schema)?\.json$/, '');
}

/** A title that can be a type name is the type name; else the fallback is. */
export function titledName(title: unknown, fallback: string): string {
  return typeof title === 'string' && /^[A-Z][A-Za-z0-9]*$/.test(title) ? title : fallback;
}
