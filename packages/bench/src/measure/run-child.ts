import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const TELL_MEMORY = fileURLToPath(new URL('./tell-memory.cjs', import.meta.url));

/** A process to measure. */
export interface Command {
  readonly file: string;
  readonly words: readonly string[];
  /** Node tells its memory; that costs a millisecond, so start-up is measured without. */
  readonly tellsMemory?: boolean;
}

export interface Measured {
  /** From asking for the process until it is gone. */
  readonly milliseconds: number;
  /** Largest resident set; null for a process that does not tell. */
  readonly bytes: number | null;
  /** Processor time of all its threads: steadier than the clock where others work too. */
  readonly busyMilliseconds: number | null;
  readonly output: string;
}

/** The Node that runs this, with a script. */
export function node(script: string, ...words: readonly string[]): Command {
  return {
    file: process.execPath,
    words: ['--require', TELL_MEMORY, script, ...words],
    tellsMemory: true,
  };
}

/** The same without anything around it. */
export function bareNode(script: string, ...words: readonly string[]): Command {
  return { file: process.execPath, words: [script, ...words] };
}

/** A script of this package's `children` folder. */
export function child(name: string): string {
  return fileURLToPath(new URL(`../children/${name}`, import.meta.url));
}

/** Runs a process to its end. Rejects when it fails, with what it said. */
export function runChild({ file, words, tellsMemory = false }: Command): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const process = spawn(file, words, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    const [, out, errors, memory] = process.stdio.map(textOf);
    process.once('error', reject);
    process.once('close', (code) => {
      const milliseconds = performance.now() - started;
      if (code !== 0) {
        reject(new Error(`${words.slice(-3).join(' ')} ended with ${code}: ${errors?.()}`));
        return;
      }
      const [kibibytes = 0, busy = 0] = (memory?.() ?? '').split(' ').map(Number);
      const tells = tellsMemory && kibibytes > 0;
      resolve({
        milliseconds,
        bytes: tells ? kibibytes * 1024 : null,
        busyMilliseconds: tells ? busy / 1000 : null,
        output: out?.() ?? '',
      });
    });
  });
}

function textOf(stream: unknown): () => string {
  const chunks: Buffer[] = [];
  if (stream !== null && typeof stream === 'object' && 'on' in stream) {
    (stream as NodeJS.ReadableStream).on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  return () => Buffer.concat(chunks).toString('utf8');
}
