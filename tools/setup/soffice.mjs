import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages } from './debian-packages.mjs';

const installedPlaces = [
  '/usr/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/**
 * LibreOffice's command: the one in SOFFICE_PATH, else one on this machine. CI installs it when it is
 * missing (about 20 seconds); nobody else's machine is touched. Null when there is none: says so.
 * @returns {string | null}
 */
export function sofficePath() {
  const found = findSoffice();
  if (found) return found;
  installDebianPackages('libreoffice-calc-nogui');
  return findSoffice() ?? missing();
}

function findSoffice() {
  const asked = process.env.SOFFICE_PATH;
  if (asked) return asked;
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return [...onPath, ...installedPlaces].find((path) => existsSync(path));
}

function missing() {
  console.warn(
    'No LibreOffice: tests with a real spreadsheet are skipped. Install it or set SOFFICE_PATH.',
  );
  return null;
}
