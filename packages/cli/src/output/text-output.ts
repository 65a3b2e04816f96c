import type { Writable } from 'node:stream';

/** Where a command writes its result. */
export interface TextOutput {
  /** Resolves when there is room for more; false when nobody reads any longer, so that work can stop. */
  write(text: string): Promise<boolean>;
}

/**
 * Writes to a stream such as standard output. A reader that went away (`| head`) is no error: `onClosed` is called
 * once and what follows is dropped. Any other error rejects.
 */
export function streamOutput(stream: Writable, onClosed: () => void): TextOutput {
  let closed = false;
  let failure: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    const gone =
      error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'EOF';
    if (!gone) failure = error;
    if (!closed) onClosed();
    closed = true;
  });
  return {
    async write(text) {
      if (!closed && text !== '') {
        await new Promise<void>((resolve) => {
          stream.write(text, () => resolve());
        });
      }
      if (failure !== null) throw failure;
      return !closed;
    },
  };
}
