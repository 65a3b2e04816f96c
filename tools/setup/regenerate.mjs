// `node tools/setup/regenerate.mjs`: deletes all generated output in a copy, generates twice, and compares with this tree.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { layoutOf } from '../codegen/src/layout.ts';
import { root } from './root.mjs';
import { runTool } from './tool.mjs';

/** Processor time is what this machine can answer for; others may work on it, too. */
const MOST_SECONDS = 10;

const copy = mkdtempSync(join(tmpdir(), 'regenerate-'));
try {
  const schemas = join(copy, 'schemas');
  cpSync(join(root, 'schemas'), schemas, {
    recursive: true,
    filter: (path) => basename(path) !== 'node_modules',
  });
  const kept = outputsBelow(root);
  const [first, second] = [1, 2].map(() => generateInto(copy, schemas));
  const made = outputsBelow(copy);
  const wrong = [...new Set([...kept.keys(), ...made.keys()])].filter(
    (path) => kept.get(path) !== made.get(path),
  );
  for (const path of wrong) console.error(`differs from the tree: ${path}`);
  const again = /(\d+) of them changed/.exec(second?.output ?? '')?.[1];
  console.log(
    `${made.size} files from nothing in ${first?.seconds.toFixed(1)} s of processor time, ${wrong.length} differ; a second time ${again} changed in ${second?.seconds.toFixed(1)} s`,
  );
  const isFine =
    made.size > 0 && wrong.length === 0 && again === '0' && (first?.seconds ?? 99) < MOST_SECONDS;
  process.exitCode = isFine ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true });
}

/** @param {string} folder @param {string} schemas */
function generateInto(folder, schemas) {
  const script = `process.on('exit', () => console.log('processor', process.cpuUsage().user + process.cpuUsage().system));
await import(${JSON.stringify(join(root, 'tools/codegen/src/cli.ts'))});`;
  const { output } = runTool(
    [
      'node',
      '--input-type=module',
      '-e',
      script,
      'generate',
      '--schemas',
      schemas,
      '--out',
      folder,
    ],
    { quiet: true },
  );
  return { output, seconds: Number(/processor (\d+)/.exec(output)?.[1] ?? Number.NaN) / 1e6 };
}

/** @param {string} repository @returns {Map<string, string>} */
function outputsBelow(repository) {
  const { areas } = layoutOf('', '');
  return new Map(
    Object.values(areas).flatMap((area) =>
      readdirSync(join(repository, area), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const path = join(entry.parentPath, entry.name);
          return /** @type {const} */ ([relative(repository, path), readFileSync(path, 'latin1')]);
        }),
    ),
  );
}
