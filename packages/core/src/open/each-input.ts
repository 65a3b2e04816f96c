/** Bytes with the name that reports are to call them by. */
export interface NamedInput<Data> {
  readonly name: string;
  readonly data: Data;
}

/** Bytes are no `NamedInput`, whatever else a stream has. */
export function isNamedInput<Data extends object>(
  input: Data | NamedInput<Data>,
): input is NamedInput<Data> {
  return 'data' in input && 'name' in input;
}

/**
 * One input or several: arrays and other collections are several; a path, bytes and a stream, which
 * can be iterated as well, are one.
 */
export function* eachInput<Input extends string | object>(
  inputs: Input | Iterable<Input>,
): Generator<Input> {
  if (isOne(inputs)) yield inputs as Input;
  else yield* inputs as Iterable<Input>;
}

function isOne(inputs: string | object): boolean {
  return (
    typeof inputs === 'string' ||
    inputs instanceof Uint8Array ||
    !(Symbol.iterator in inputs) ||
    Symbol.asyncIterator in inputs
  );
}
