// One validator in a process of its own: the nanoseconds a valid record takes while it has met records of
// one shape only, its verdicts on mutants, and the nanoseconds once it has met those: records of many shapes.
// Arguments: its name, how many milliseconds to measure.
import { createHash } from 'node:crypto';
import { documentedSchema } from './read-schema.ts';
import { documentedRecords, mutants } from './sample-records.ts';
import { VALIDATORS } from './validators.ts';

const [name = '', milliseconds = '200'] = process.argv.slice(2);
const validate = await VALIDATORS[name]?.(documentedSchema());
if (validate === undefined) throw new Error(`no validator ${name}`);
const records = documentedRecords(2000);
if (!records.every(validate)) throw new Error(`${name} refuses valid records`);

function pass(): number {
  const started = performance.now();
  let valid = 0;
  for (const record of records) if (validate?.(record)) valid++;
  if (valid !== records.length) throw new Error('a verdict changed');
  return performance.now() - started;
}

/** The fastest pass, after half the time to warm up. */
function measured(): number {
  for (const end = performance.now() + Number(milliseconds) / 2; performance.now() < end; ) pass();
  let fastest = Number.POSITIVE_INFINITY;
  for (const end = performance.now() + Number(milliseconds); performance.now() < end; ) {
    fastest = Math.min(fastest, pass());
  }
  return (fastest / records.length) * 1e6;
}

const oneShape = measured();
const verdicts = mutants(5000)
  .map((value) => (validate(value) ? '1' : '0'))
  .join('');
const nanoseconds = measured();
const agreement = `${createHash('sha256').update(verdicts).digest('hex').slice(0, 12)}, ${verdicts.replaceAll('0', '').length} valid`;
process.stdout.write(JSON.stringify({ nanoseconds, oneShape, agreement }));
