import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, wherever a command was started. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where each test runner leaves its JUnit file; emptied before a run. */
export const resultsFolder = join(root, '.results');
