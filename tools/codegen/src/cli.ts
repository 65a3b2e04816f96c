import { fileURLToPath } from 'node:url';
import { runCli } from './run-cli.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  repository: fileURLToPath(new URL('../../..', import.meta.url)),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
