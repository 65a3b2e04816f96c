// What a pipeline does: takes every click as an item, checked and in normal form.
import { readActivities } from '@timeofclick/node';
import { Tally } from './tally.mjs';

const tally = new Tally();
for await (const item of readActivities(process.argv[2], { hash: false })) {
  if (item.kind === 'activity' || item.kind === 'duplicate') tally.take(item.record);
}
tally.print();
