import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { machineNode } from '../npm.mjs';
import { root } from '../root.mjs';
import { must, mustSay, Project } from './project.mjs';

/** The READMEs of the repository, of core and node, in an empty Node project and this machine's Node. */
export function tryInNode() {
  const project = new Project('node', ['@timeofclick/core', '@timeofclick/node']);
  try {
    const typeRoots = [join(root, 'node_modules', '@types')];
    for (const { page, wanted } of [
      { page: join(root, 'README.md'), wanted: /Z \S+@\S+ (reached|pending|stopped|unknown)/ },
      { page: project.readmeOf('@timeofclick/core'), wanted: /reached overrodeBlock/ },
      {
        page: project.readmeOf('@timeofclick/node'),
        wanted: /\d+ clicks; \d+ people reached a page/,
      },
    ]) {
      const files = project.writeCodeOf(page);
      project.compile(files, { types: ['node'], typeRoots });
      const output = files.map((file) => {
        const script = join(project.folder, 'out', file.replace(/\.ts$/, '.js'));
        return must(`${file} of ${page}`, () => run(script, project.folder));
      });
      mustSay(page, output.join(''), wanted);
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
