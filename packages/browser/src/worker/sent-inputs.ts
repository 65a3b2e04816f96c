import { isNamedInput } from '@timeofclick/core/open';
import type { ByteInput, Input } from '../inputs.ts';
import { nameOf } from '../stored-input.ts';

/** Inputs as they can be sent to a worker: what is a stream is handed over, all else is copied. */
export interface SentInputs {
  readonly inputs: readonly Input[];
  readonly streams: readonly Transferable[];
}

/** @throws TypeError for an input that cannot be sent */
export function sentInputs(inputs: Iterable<Input>): SentInputs {
  const streams: ReadableStream[] = [];
  const sent: Input[] = [];
  for (const input of inputs) {
    const name = nameOf(input);
    const data = sendable(isNamedInput<ByteInput>(input) ? input.data : input, streams);
    // A File keeps its name, a Response does not arrive as one.
    sent.push(name === null || data instanceof File ? data : { name, data });
  }
  return { inputs: sent, streams };
}

function sendable(data: ByteInput, streams: ReadableStream[]): ByteInput {
  if (data instanceof Blob || data instanceof Uint8Array) return data;
  const stream = data instanceof Response ? (data.body ?? new Blob([]).stream()) : data;
  if (!(stream instanceof ReadableStream)) {
    throw new TypeError(
      'Only a File, Blob, Response, ReadableStream or Uint8Array can go to a worker',
    );
  }
  streams.push(stream);
  return stream;
}
