import { mergeConfig } from 'vitest/config';
import { nodeTests } from '../../tools/setup/node-tests.mjs';

export default mergeConfig(nodeTests('core'), {
  test: { setupFiles: ['./test/property-seed.ts'] },
});
