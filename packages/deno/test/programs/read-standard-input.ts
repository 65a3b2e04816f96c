// Run by inputs_test.ts: standard input needs no permission at all.
import { readActivities } from '@timeofclick/deno';

for await (const item of readActivities('-')) {
  console.log(item.kind === 'source' ? item.source.name : item.kind);
}
