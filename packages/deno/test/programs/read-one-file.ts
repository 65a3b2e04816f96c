// Run by permissions_test.ts with as few permissions as a user could give.
import { readActivities, readRecords, report } from '@timeofclick/deno';

const [path = ''] = Deno.args;
for await (const _ of readActivities(path));
for await (const _ of readRecords(path));
const { clicks, sources } = await report(path);
console.log(JSON.stringify({ clicks: clicks.total, sha256: sources[0]?.sha256 }));
