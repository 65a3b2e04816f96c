import { spawnSync } from 'node:child_process';

/** A command: the program and its words. */
export type Command = readonly [string, ...string[]];

/** How the tests of one language are run, in its own test runner. */
export interface Toolchain {
  /** Folder below packages/models, where the commands are run. */
  readonly language: string;
  /** Must succeed, else the language is not run on this machine. */
  readonly probe: Command;
  /** Prints `N vectors passed`. */
  readonly test: Command;
  /** Runs the code of the README; takes the path of a file of records. Null where the tests run it. */
  readonly example: Command | null;
  readonly environment?: Readonly<Record<string, string>>;
}

export const toolchains: readonly Toolchain[] = [
  {
    language: 'python',
    probe: ['python3', '-c', 'import sys; sys.exit(sys.version_info < (3, 10))'],
    test: ['python3', '-m', 'unittest', 'discover', '--start-directory', 'tests'],
    example: ['python3', 'examples/clicks.py'],
    environment: { PYTHONPATH: 'src', PYTHONDONTWRITEBYTECODE: '1' },
  },
  {
    language: 'go',
    probe: ['go', 'version'],
    test: ['go', 'test', '-count=1', '-v', '.'],
    example: ['go', 'run', './examples/clicks'],
    // The Go that is there, not another one from the network.
    environment: { GOTOOLCHAIN: 'local' },
  },
  {
    language: 'java',
    probe: ['mvn', '--version'],
    test: ['mvn', '--batch-mode', '--no-transfer-progress', 'test'],
    example: null,
  },
  {
    language: 'rust',
    probe: ['cargo', 'version'],
    test: ['cargo', 'test', '--locked', '--', '--nocapture', '--test-threads=1'],
    example: ['cargo', 'run', '--quiet', '--locked', '--example', 'clicks', '--'],
  },
  {
    language: 'csharp',
    probe: [process.execPath, '../scripts/run-csharp.ts'],
    test: [process.execPath, '../scripts/run-csharp.ts', 'tests/Vectors.cs'],
    example: [process.execPath, '../scripts/run-csharp.ts', 'examples/Clicks.cs'],
  },
];

export function runCommand(
  [program, ...words]: Command,
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly output: string } {
  const run = spawnSync(program, words, {
    cwd,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { status: run.status, output: `${run.stdout ?? ''}${run.stderr ?? ''}` };
}
