import { nodeTests } from './node-tests.mjs';

export default nodeTests('setup');
