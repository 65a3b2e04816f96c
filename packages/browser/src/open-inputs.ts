import {
  eachInput,
  isNamedInput,
  type NamedInput,
  type OpenMessage,
  openStored,
  type ReadingTask,
} from '@timeofclick/core/open';
import type { OpenedSource } from '@timeofclick/core/read';
import type { ByteInput, Input } from './inputs.ts';
import { kindOf, nameOf, storedInput } from './stored-input.ts';
import { webUnpacker } from './unpack/web-unpacker.ts';

/** What opening needs of the options of reading. */
export interface OpeningOptions {
  readonly hash?: boolean;
  readonly signal?: AbortSignal;
}

/** Opens inputs one after the other; a ZIP archive is as many sources as it has files. */
export async function* openInputs(
  inputs: Input | Iterable<Input>,
  options: OpeningOptions,
): AsyncGenerator<OpenedSource> {
  for (const input of named(inputs)) yield* openInput(input, options);
}

/** The same as tasks for several workers: files can be read in any of them, all else here. */
export async function* tasksOf(
  inputs: Input | Iterable<Input>,
  options: OpeningOptions,
): AsyncGenerator<ReadingTask> {
  for (const input of named(inputs)) {
    const open = () => openInput(input, options);
    yield input.data instanceof Blob
      ? { size: input.data.size, message: input, open }
      : { size: 0, message: null, open };
  }
}

/** Opens, in another worker, what the `message` of a task stands for. */
export function messageOpener(options: OpeningOptions): OpenMessage {
  return (message) => openInput(message as NamedInput<ByteInput>, options);
}

function openInput(
  input: NamedInput<ByteInput>,
  { hash = true, signal }: OpeningOptions,
): AsyncGenerator<OpenedSource> {
  return openStored(storedInput(input, hash), webUnpacker, signal);
}

function* named(inputs: Input | Iterable<Input>): Generator<NamedInput<ByteInput>> {
  let unnamed = 0;
  for (const input of eachInput<Input>(inputs)) {
    const data = isNamedInput<ByteInput>(input) ? input.data : input;
    yield { name: nameOf(input) ?? `${kindOf(data)}-${++unnamed}`, data };
  }
}
