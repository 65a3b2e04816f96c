#!/usr/bin/env node
// Checked in, because npm links no command to a file that is not there yet.
const main = new URL('../dist/main.js', import.meta.url).href;
const command = await import(main).catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || error.url !== main) throw error;
  console.error('timeofclick is not built yet: run `npm start` in the repository once.');
});
process.exitCode = command === undefined ? 2 : await command.run(process.argv.slice(2));
