import { must, mustSay, Project } from './project.mjs';

/** The README of deno, in an empty Deno project, with the permissions it names. */
export function tryInDeno() {
  const project = new Project('deno', ['@timeofclick/core', '@timeofclick/deno']);
  try {
    const [file = ''] = project.writeCodeOf(project.readmeOf('@timeofclick/deno'));
    must('types in Deno', () => project.tool(['deno', 'check', '--quiet', file]));
    const run = ['deno', 'run', '--no-prompt', '--allow-read=export.csv.gz', file];
    const output = must(`${file} of @timeofclick/deno`, () => project.tool(run));
    mustSay('@timeofclick/deno', output, /\d+ clicks; \d+ people reached a page/);
  } finally {
    project.remove();
  }
}
