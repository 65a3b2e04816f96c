import { fileURLToPath } from 'node:url';
import { compileAssembly } from './assembly.ts';
import { runCli } from './run-cli.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
process.exitCode = await runCli(process.argv.slice(2), {
  repository,
  others: () => compileAssembly(repository),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
