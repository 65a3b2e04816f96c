import { nodeTests } from '../../tools/setup/node-tests.mjs';

export default nodeTests('queries');
