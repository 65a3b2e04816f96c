// `npm run exactness -w @timeofclick/bench [-- LINES]`: fast, fast without WebAssembly and strict
// reading of generated hostile lines, a million by default, must give the same, and so must reports
// that take clicks from their bytes.
import { runExactness } from './exactness/run-exactness.ts';

const lines = Number(process.argv[2] ?? 1_000_000);
if (!(lines > 0)) throw new RangeError(`The number of lines is no number: ${process.argv[2]}`);
const { files, clicks, skipped, unreadable, ...all } = await runExactness(lines);
console.log(
  `exactness: ${all.lines} lines in ${files} files read alike with WebAssembly, without, and strictly: ` +
    `${clicks} clicks, ${skipped} other records, ${unreadable} unreadable`,
);
