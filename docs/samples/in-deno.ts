import { readActivities } from '@timeofclick/deno';

// deno run --allow-read in-deno.ts
let stopped = 0;
for await (const item of readActivities('ual-type41.csv')) {
  if (item.kind === 'activity' && item.activity.outcome === 'stopped') stopped += 1;
}
console.log(`${stopped} clicks were stopped`);
