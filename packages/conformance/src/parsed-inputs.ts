import type { Vector } from './vector.ts';

// Core and this package use no runtime's types; every runtime has this class.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * The inputs of a vector as a program has them that parsed them itself: one value for a JSON
 * document, one for each line of NDJSON.
 * @returns null when an input is not such JSON, or the vector is of bytes only
 */
export function parsedInputs(vector: Vector): readonly unknown[] | null {
  if (vector.expected.bytesOnly !== undefined) return null;
  const values: unknown[] = [];
  for (const { bytes } of vector.inputs) {
    const parsed = parsedOrNull(bytes);
    if (parsed === null) return null;
    values.push(...parsed);
  }
  return values;
}

function parsedOrNull(bytes: Uint8Array): readonly unknown[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return (
      documentOf(text) ??
      text
        .split('\n')
        .filter(hasText)
        .map((line) => JSON.parse(line))
    );
  } catch {
    return null;
  }
}

function documentOf(text: string): readonly unknown[] | null {
  try {
    return [JSON.parse(text)];
  } catch {
    return null;
  }
}

function hasText(line: string): boolean {
  return line.trim() !== '';
}
