// Loaded into every measured Node process: tells its largest resident set (KiB) and its processor time (µs, all
// threads) on descriptor 3.
const { readFileSync, writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, `${ownPeak() ?? maxRSS} ${userCPUTime + systemCPUTime}`);
  });
}

/** On Linux `maxRSS` is no less than what the process that started this one held at that time. */
function ownPeak() {
  try {
    return /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1];
  } catch {
    return undefined;
  }
}
