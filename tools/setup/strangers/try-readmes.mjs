// Usage: node try-readmes.mjs   Packs the packages and runs their READMEs' code where users would.
import { packPackages } from '../check-packages.mjs';
import { tryInDeno } from './in-deno.mjs';
import { tryInNode } from './in-node.mjs';
import { tryInPage } from './in-page.mjs';
import { tryInShell } from './in-shell.mjs';
import { must } from './project.mjs';

must('packing', packPackages);
for (const attempt of [tryInNode, tryInPage, tryInDeno, tryInShell]) {
  try {
    await attempt();
  } catch (error) {
    console.error(`${attempt.name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
