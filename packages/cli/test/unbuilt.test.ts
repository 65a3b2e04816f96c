import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('says in one line what to do when it is not built yet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'timeofclick-'));
  try {
    cpSync(fileURLToPath(new URL('../bin', import.meta.url)), join(folder, 'bin'), {
      recursive: true,
    });
    const run = spawnSync(process.execPath, [join(folder, 'bin', 'timeofclick.js'), 'report'], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe(
      'timeofclick is not built yet: run `npm start` in the repository once.\n',
    );
    expect(run.status).toBe(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
