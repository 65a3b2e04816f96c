import { isJsonObject, setMember } from '../records/json-object.ts';

/**
 * A copy of a JSON value without the keys that contain `text`, at any depth; the value itself when
 * it has none.
 */
export function withoutKeys(value: unknown, text: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutKeys(item, text));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (!isJsonObject(value)) return value;
  let changed = false;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (key.includes(text)) changed = true;
    else {
      const member = withoutKeys(value[key], text);
      if (member !== value[key]) changed = true;
      setMember(copy, key, member);
    }
  }
  return changed ? copy : value;
}
