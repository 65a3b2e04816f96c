/** Bytes that tell. */
const SAMPLE_BYTES = 512;

/** What the command writes for people or for other programs, and how it begins. */
interface OwnOutput {
  /** While a source may begin like this, more of it is waited for. */
  readonly start: string;
  readonly sample: RegExp;
}

/** Reports lie beside the exports they are made of. What `convert` writes holds clicks, and is read. */
const OWN_OUTPUTS: readonly OwnOutput[] = [
  // report --html
  { start: '<!doctype html>\n', sample: /<meta name="generator" content="timeofclick / },
  // report --json
  {
    start: '{\n  "run": {',
    sample: /^\{\n {2}"run": \{\n {4}"version": "[^"]*",\n {4}"mode": "\w+",\n {4}"tz": "/,
  },
  // people --to json
  { start: '[\n  {"userId":"', sample: /^.*\n.*?","outcome":"\w+","route":(?:null|"\w+"),"page":/ },
  // people --to csv
  { start: 'person,outcome,how,clicks,clicks that reached,', sample: /,first click \(/ },
  // validate --json
  { start: '{"profile":"', sample: /^\{"profile":"\w+","files":\[/ },
  // schema NAME
  {
    start: '{\n  "$schema": "',
    sample: /^.*\n.*\n {2}"\$id": "https:\/\/unpkg\.com\/@timeofclick\/schemas@/,
  },
  // report, people
  {
    start: '',
    sample: /(?:^| {2}|\n)times: \S+\n(?:\d[\d,]* (?:to|click)|PERSON |No |\nHOW SURE IS THIS)/,
  },
  // explain
  {
    start: '',
    sample: /^.*, line [\d#]+, byte \d+ \(record \d+\)\n(?:shape |No click: |rejected|unreadable)/,
  },
  // validate
  { start: '', sample: /^.*: \w.*\n {2}records {4}\d[\d,]* = \d[\d,]* click/ },
];

const latin = new TextDecoder('latin1');

/**
 * Whether the bytes from `start` on are a file that the command wrote, told by content.
 *
 * @returns null when it needs more bytes. Never null when `isFinal`.
 */
export function isOwnOutput(
  bytes: Uint8Array,
  start: number,
  end: number,
  isFinal: boolean,
): boolean | null {
  const isWhole = isFinal || end - start >= SAMPLE_BYTES;
  const sample = bytes.subarray(start, Math.min(end, start + SAMPLE_BYTES));
  // PowerShell's `>` ends lines with CRLF.
  const text = latin.decode(sample).replaceAll('\r\n', '\n');
  const possible = OWN_OUTPUTS.filter(
    (own) => text.startsWith(own.start) || (!isWhole && own.start.startsWith(text)),
  );
  if (isWhole) return possible.some((own) => own.sample.test(text));
  return possible.some((own) => own.start !== '') ? null : false;
}
