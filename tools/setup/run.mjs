// Usage: node tools/setup/run.mjs TOOL [ARG]...   Installs if needed, then runs the tool under the pinned Node.
import { ensureInstalled } from './install.mjs';
import { runTool } from './tool.mjs';

ensureInstalled();
process.exitCode = runTool(process.argv.slice(2)).status;
