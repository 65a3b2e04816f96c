// Run by workers_test.ts. Prints whether it got the same report on one thread and on several.
import { readReport } from '@timeofclick/deno';

const told: string[] = [];
const onProgress = () => told.push('progress');
const [one, several] = [1, 3].map((workers) => readReport(Deno.args, { workers, onProgress }));
const text = JSON.stringify((await one)?.build());
console.log(JSON.stringify((await several)?.build()) === text, text.length, told.length > 0);

const reason = { why: 'enough' };
const controller = new AbortController();
setTimeout(() => controller.abort(reason), 10);
const { signal } = controller;
const ended = await readReport(Deno.args, { workers: 3, signal }).catch((error) => error);
console.log(ended === reason || 'build' in ended);
