import type { Expected, Vector } from './vector.ts';

declare const atob: (base64: string) => string;

/** A vector as `vectorsPlugin` bundles it. */
export interface BundledVector {
  readonly name: string;
  readonly inputs: readonly { readonly file: string; readonly base64: string }[];
  readonly expected: Expected;
}

/** Vectors out of the module that `vectorsPlugin` makes, for runtimes that have no disk. */
export function vectorsFromBundle(bundle: readonly BundledVector[]): readonly Vector[] {
  return bundle.map(({ name, inputs, expected }) => ({
    name,
    inputs: inputs.map(({ file, base64 }) => ({ file, bytes: bytesOf(base64) })),
    expected,
  }));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
