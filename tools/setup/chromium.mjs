import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const installedPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * How to launch a real Chromium: the one in CHROMIUM_PATH, else one on this machine, else the one
 * that comes as an npm package. Throws when there is none: browser tests are never skipped.
 * @returns {{ executablePath: string, args: string[], env?: Record<string, string> }} Playwright launch options
 */
export function chromiumLaunchOptions() {
  // CI runs as root and often with a tiny /dev/shm.
  const args = ['--no-sandbox', '--disable-dev-shm-usage'];
  const asked = process.env.CHROMIUM_PATH;
  if (asked && !existsSync(asked)) throw new Error(`CHROMIUM_PATH names no file: ${asked}`);
  const found = asked || installedPlaces.find((path) => existsSync(path));
  if (found) return { executablePath: found, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium or Chrome found: install one or name it in CHROMIUM_PATH.');
  }
  const folder = unpackedChromium();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: fontsOf(folder),
  };
  return {
    executablePath: join(folder, 'chromium'),
    args,
    env: /** @type {Record<string, string>} */ (env),
  };
}

/**
 * Font configuration that finds the package's fonts where they are, and this machine's. The package's
 * own looks in places of its cloud only; without any font Chromium dies at the first text field.
 * @param {string} folder of the unpacked Chromium
 */
function fontsOf(folder) {
  const file = join(folder, 'all-fonts.conf');
  const places = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const lines = places.map((place) => `  <dir>${place}</dir>\n`).join('');
  const cache = `  <cachedir>${join(folder, 'fonts-cache')}</cachedir>\n`;
  const text = `<?xml version="1.0"?>\n<fontconfig>\n${lines}${cache}</fontconfig>\n`;
  // Another Chromium may be reading it just now.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return file;
}

/** Folder with the npm package's Chromium, unpacked once per installation. */
function unpackedChromium() {
  const cache = join(root, 'node_modules', '.cache');
  const folder = join(cache, 'chromium');
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // The package unpacks into TMPDIR and takes whatever lies there for finished. In a folder of its
  // own, renamed at the end, an interrupted or a second run can do no harm.
  const staging = mkdtempSync(join(cache, 'chromium-'));
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: root,
    // The package's way to say: bring the shared libraries too, this machine may have none of them.
    env: { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(staging, { recursive: true, force: true });
  }
  return folder;
}
