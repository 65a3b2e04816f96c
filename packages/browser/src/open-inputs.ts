import { eachInput, openStored } from '@timeofclick/core/open';
import type { OpenedSource } from '@timeofclick/core/read';
import type { Input } from './inputs.ts';
import { storedInput } from './stored-input.ts';
import { webUnpacker } from './unpack/web-unpacker.ts';

/** Opens inputs one after the other; a ZIP archive is as many sources as it has files. */
export async function* openInputs(
  inputs: Input | Iterable<Input>,
  { hash = true, signal }: { readonly hash?: boolean; readonly signal?: AbortSignal },
): AsyncGenerator<OpenedSource> {
  let unnamed = 0;
  for (const input of eachInput<Input>(inputs)) {
    yield* openStored(
      storedInput(input, () => ++unnamed, hash),
      webUnpacker,
      signal,
    );
  }
}
