import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tarballOf } from '../check-packages.mjs';
import { runNpm } from '../npm.mjs';
import { root } from '../root.mjs';
import { runTool } from '../tool.mjs';

/** Exports as users have them: they come with the command. */
const samples = join(root, 'packages', 'cli', 'samples');

/**
 * A project of somebody who has nothing but npm: outside the repository, so that nothing is found
 * by accident. What the packages themselves need comes from the registry, or npm's cache.
 */
export class Project {
  /** @type {string} */
  folder;

  /** @param {string} name @param {readonly string[]} packages */
  constructor(name, packages) {
    this.folder = mkdtempSync(join(tmpdir(), `timeofclick-${name}-`));
    const tarballs = packages.map((one) => [one, `file:${tarballOf(one)}`]);
    const dependencies = Object.fromEntries(tarballs);
    this.write('package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
    cpSync(samples, this.folder, { recursive: true });
    cpSync(join(samples, 'purview-audit.csv.gz'), join(this.folder, 'export.csv.gz'));
    const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
    must(`npm install of ${packages.join(', ')}`, () =>
      runNpm(['install', '--loglevel=error', ...quick], { quiet: true, cwd: this.folder }),
    );
  }

  /** @param {string} file @param {string} text */
  write(file, text) {
    writeFileSync(join(this.folder, file), text);
  }

  /** Path of an installed package's README. @param {string} name */
  readmeOf(name) {
    return join(this.folder, 'node_modules', name, 'README.md');
  }

  /**
   * Writes the code of a page into the project.
   * @param {string} page its path
   * @returns {string[]} the files, in order
   */
  writeCodeOf(page) {
    const readme = readFileSync(page, 'utf8');
    const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
    if (blocks.length === 0) throw new Error(`${page} has no code`);
    return blocks.map((code, at) => {
      const [, file = `readme-${at + 1}.ts`] = /^\/\/ file: (\S+)/.exec(code) ?? [];
      this.write(file, code);
      return file;
    });
  }

  /**
   * Compiles files as users do that import in Node's way, and as those do that have a bundler.
   * @param {readonly string[]} files
   * @param {object} options compiler options
   */
  compile(files, options) {
    const shared = { strict: true, target: 'es2022', outDir: 'out', types: [], ...options };
    for (const [way, resolution] of Object.entries({
      node: { module: 'node16', moduleResolution: 'node16' },
      bundler: { module: 'esnext', moduleResolution: 'bundler' },
    })) {
      const compilerOptions = { ...resolution, ...shared, noUncheckedSideEffectImports: true };
      const config = `tsconfig.${way}.json`;
      this.write(config, JSON.stringify({ files, compilerOptions }));
      must(`types, resolved as ${way} does`, () => this.tool(['tsc', '-p', config]));
    }
  }

  /** Runs a tool of the repository here. @param {readonly string[]} command */
  tool(command) {
    return runTool(command, { quiet: true, cwd: this.folder });
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} what
 * @param {() => { status: number, output: string }} run
 * @returns {string} its output
 */
export function must(what, run) {
  const { status, output } = run();
  if (status !== 0) throw new Error(`${what}:\n${output.trim()}`);
  return output;
}

/** @param {string} what @param {string} text @param {RegExp} wanted */
export function mustSay(what, text, wanted) {
  if (!wanted.test(text)) throw new Error(`${what}: nothing matches ${wanted} in\n${text.trim()}`);
}
