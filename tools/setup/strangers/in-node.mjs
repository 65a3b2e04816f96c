import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { machineNode } from '../npm.mjs';
import { root } from '../root.mjs';
import { must, mustSay, Project } from './project.mjs';

/** The READMEs of core and node, in an empty Node project and this machine's Node. */
export function tryInNode() {
  const project = new Project('node', ['@timeofclick/core', '@timeofclick/node']);
  try {
    const typeRoots = [join(root, 'node_modules', '@types')];
    for (const [name, wanted] of Object.entries({
      '@timeofclick/core': /reached overrodeBlock/,
      '@timeofclick/node': /\d+ clicks; \d+ people reached a page/,
    })) {
      const files = project.writeReadme(name);
      project.compile(files, { types: ['node'], typeRoots });
      const output = files.map((file) => {
        const script = join(project.folder, 'out', file.replace(/\.ts$/, '.js'));
        return must(`${file} of ${name}`, () => run(script, project.folder));
      });
      mustSay(name, output.join(''), wanted);
    }
  } finally {
    project.remove();
  }
}

/** @param {string} script @param {string} cwd */
function run(script, cwd) {
  const { status, stdout, stderr } = spawnSync(machineNode, [script], { cwd, encoding: 'utf8' });
  return { status: status ?? 1, output: `${stdout}${stderr}` };
}
