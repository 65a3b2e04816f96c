import { type Conversion, refuseType, report, textOf } from './conversion.ts';

/**
 * A list of texts, out of JSON text that holds a list, or a list that some tool has opened. Text that
 * is no list is a list of that one text; what is no text in a list becomes compact JSON.
 */
export const convertJsonTextList: Conversion<string[]> = (value, context) => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'string') return refuseType(value, 'string|array|null', context);
  const text = textOf(value, context);
  if (text === null || text === 'null') return null;
  if (!text.startsWith('[')) return [text];
  const list = parsed(text);
  if (Array.isArray(list)) return list.map(asText);
  report(context, 'warning', 'embedded_json_invalid');
  return [text];
};

/** Text; an object or list, opened or as JSON text, as compact JSON, so that two exports are equal. */
export const convertJsonOrText: Conversion<string> = (value, context) => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value !== 'string') return refuseType(value, 'string|object|array|null', context);
  const text = textOf(value, context);
  if (text === null || text === 'null') return null;
  const json = /^[[{]/.test(text) ? parsed(text) : undefined;
  return json === undefined ? text : JSON.stringify(json);
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asText(element: unknown): string {
  return typeof element === 'string' ? element : JSON.stringify(element);
}
