import { report } from '@timeofclick/node';

const { people, clicks, notes } = await report(['ual-type41.csv', 'xdr-hunting.csv']);

console.log(`${people.reached} people reached a page, ${people.mayHave} may have`);
console.log(`${clicks.total} clicks, ${clicks.stopped} of them stopped`);
for (const note of notes) console.log(note.code);
