import type { CommandDefinition } from './definition.ts';
import {
  CLICK_OUTCOME,
  COMMON,
  FILTERS,
  NO_DEFANG,
  NO_HASH,
  PERSON_OUTCOME,
  STRICT,
  TZ,
  WORKERS,
} from './option-definitions.ts';

const INPUTS = '[FILE|DIR|-]...';

/** All commands, in the order of the help text. Help, parser and the reference pages read only this. */
export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'report',
    usage: [`${INPUTS} [--json] [--html OUT] [--top N] [filters]`],
    summary: 'who reached the page, who may have, who was stopped, and how sure',
    description: [
      'Reads every click in the inputs, puts the records that tell of one click together, and says who reached the page. With several campaigns it prints one line for each, worst first; with --domain, or when there is just one, the full picture.',
      'Reached means that Safe Links let the browser go. It does not mean that anybody typed a password, and a scanner can do it too: what the data cannot say is listed under HOW SURE IS THIS.',
    ],
    operands: 'inputs',
    options: [
      {
        heading: 'Output',
        options: [
          {
            name: 'json',
            description: 'print the report as JSON (schema: timeofclick schema report)',
          },
          {
            name: 'html',
            value: 'OUT',
            description:
              'write the report to this file, too: one HTML page to send or print, with plots',
          },
          {
            name: 'top',
            value: 'N',
            standard: '50 people, 25 campaigns; with --json 100 each',
            description: 'length of each list of people, campaigns, messages and URLs',
          },
          TZ,
          NO_DEFANG,
        ],
      },
      { heading: 'Which clicks', options: [...FILTERS, CLICK_OUTCOME] },
      { heading: 'Reading', options: [STRICT, NO_HASH, WORKERS] },
      COMMON,
    ],
    examples: [
      {
        command: 'timeofclick report exports/',
        says: 'every campaign in a folder, subfolders included',
      },
      {
        command: 'timeofclick report . --domain contoso-payroll.example',
        says: 'one campaign in full',
      },
      {
        command: 'timeofclick report . --html report.html',
        says: 'a page to send, two sheets on paper',
      },
      {
        command: 'timeofclick report audit.csv.gz --json | jq .people',
        says: 'only the numbers of people',
      },
    ],
  },
  {
    name: 'people',
    usage: [`${INPUTS} [--to table|csv|json] [filters]`],
    summary: 'one line per person, for the call list',
    description: [
      'Lists each person once: outcome, way to the page, first and last click, addresses, and the rows that say so. Worst first, then by time.',
      'A person is whom the link was written for. Who forwards the mail keeps that name on the link.',
    ],
    operands: 'inputs',
    options: [
      {
        heading: 'Output',
        options: [
          {
            name: 'to',
            value: 'FORMAT',
            choices: ['table', 'csv', 'json'],
            standard: 'table',
            description:
              'table for the terminal, csv for a spreadsheet (inert), json with all evidence',
          },
          TZ,
          NO_DEFANG,
        ],
      },
      { heading: 'Which clicks', options: [...FILTERS, PERSON_OUTCOME] },
      { heading: 'Reading', options: [STRICT, NO_HASH, WORKERS] },
      COMMON,
    ],
    examples: [
      { command: 'timeofclick people . --outcome reached', says: 'whom to call first' },
      { command: 'timeofclick people . --to csv > people.csv', says: 'for a spreadsheet' },
    ],
  },
  {
    name: 'convert',
    usage: [`${INPUTS} [--to ndjson|csv|json] [-o OUT] [--original] [filters]`],
    summary: 'the clicks in one normal form: NDJSON, CSV or JSON',
    description: [
      'Writes each activity once, whatever shape it came in, with the same members always present. Values are raw: URLs are not defanged and times are UTC.',
      'In CSV a cell that a spreadsheet would run as a formula starts with an apostrophe, and control characters are written as \\uXXXX; timeofclick undoes both when it reads the file.',
    ],
    operands: 'inputs',
    options: [
      {
        heading: 'Output',
        options: [
          {
            name: 'to',
            value: 'FORMAT',
            choices: ['ndjson', 'csv', 'json'],
            standard: 'ndjson',
            description: 'one JSON object a line, CSV with a header, or one JSON array',
          },
          {
            name: 'output',
            short: 'o',
            value: 'OUT',
            standard: 'standard output',
            description: 'write to this file; it appears only when it is complete',
          },
          { name: 'original', description: 'add the record as it was sent, as member "original"' },
        ],
      },
      {
        heading: 'Which clicks',
        options: [
          ...FILTERS,
          CLICK_OUTCOME,
          { ...TZ, description: 'the zone of --since and --until' },
        ],
      },
      { heading: 'Reading', options: [STRICT] },
      COMMON,
    ],
    examples: [
      {
        command: 'timeofclick convert blob.json --to ndjson',
        says: 'normal form to standard output',
      },
      {
        command: 'timeofclick convert exports/ --to csv -o clicks.csv',
        says: 'all exports in one file',
      },
    ],
  },
  {
    name: 'validate',
    usage: [`${INPUTS} [--profile observed|documented] [--json]`],
    summary: 'what departs from the schemas, and where',
    description: [
      'Parses every record, clicks or not, and says for each file what is unreadable, rejected or odd, with line, record and byte. Exit code 1 if anything was rejected or unreadable.',
      'The profile "observed" takes what Microsoft really sends; "documented" takes only what its page prints, which most real records fail.',
    ],
    operands: 'inputs',
    options: [
      {
        heading: 'Output',
        options: [
          {
            name: 'profile',
            value: 'PROFILE',
            choices: ['observed', 'documented'],
            standard: 'observed',
            description: 'what records are held against',
          },
          { name: 'json', description: 'one JSON document: files, counts, issues' },
        ],
      },
      COMMON,
    ],
    examples: [
      { command: 'timeofclick validate audit.csv', says: 'is the export whole and readable?' },
      {
        command: 'timeofclick validate blob.json --profile documented',
        says: 'what differs from the documentation',
      },
    ],
  },
  {
    name: 'observe',
    usage: [`${INPUTS} [--json]`],
    summary: 'what the data has that the schemas lack, without values',
    description: [
      'Parses every record and tells which members, types and enum numbers the schemas do not have, by record type, with counts. Send us what it prints: it holds no values.',
      'A name that looks like data is shown as its kind, such as {guid}, {mail} or {number}. Still, names come from your records: read the output before you send it. Known members are not shown unless their JSON type is another one.',
    ],
    operands: 'inputs',
    options: [
      {
        heading: 'Output',
        options: [{ name: 'json', description: 'one JSON document: what was read, observations' }],
      },
      COMMON,
    ],
    examples: [
      { command: 'timeofclick observe exports/', says: 'what do our schemas not know yet?' },
      { command: 'timeofclick observe audit.csv --json', says: 'the same for a program' },
    ],
  },
  {
    name: 'explain',
    usage: ['FILE --line N', 'FILE --record N'],
    summary: 'where each member of one click came from',
    description: [
      'Shows for one record each member of the normal form: the cell it was read from, the conversion that changed it, and the row of the decision table that gave the outcome.',
      'A report points at rows as f3:118, line 118 of its source f3, or f3:1#4, the fourth record that starts on line 1. Lines are counted after unpacking.',
    ],
    operands: 'one-file',
    options: [
      {
        heading: 'Which record',
        options: [
          {
            name: 'line',
            value: 'N',
            description: 'all records that start on line N; N#4 is the fourth of them',
          },
          { name: 'record', value: 'N', description: 'the Nth record of the file, from 1' },
        ],
      },
      { heading: 'Output', options: [NO_DEFANG] },
      COMMON,
    ],
    examples: [
      {
        command: 'timeofclick explain hunting.csv --line 118',
        says: 'the row that a report calls f3:118',
      },
      {
        command: 'timeofclick explain blob.json --record 2',
        says: 'the second record of an array',
      },
    ],
  },
  {
    name: 'schema',
    usage: ['[NAME]'],
    summary: 'the JSON Schemas of records, activities and reports',
    description: [
      'Lists the JSON Schemas, or prints one: wire records, the normal form, the report, enums, and both profiles.',
    ],
    operands: 'optional-name',
    options: [COMMON],
    examples: [
      { command: 'timeofclick schema', says: 'the list' },
      {
        command: 'timeofclick schema url-time-of-click-activity',
        says: 'the normal form of a click',
      },
    ],
  },
];
