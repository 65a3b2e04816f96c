#!/usr/bin/env node
import { existsSync } from 'node:fs';

// Checked in, because npm links no command to a file that is not there yet.
const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  const { run } = await import(main.href);
  process.exitCode = await run(process.argv.slice(2));
} else {
  console.error('timeofclick-codegen is not built yet: run `npm start` in the repository once.');
  process.exitCode = 2;
}
