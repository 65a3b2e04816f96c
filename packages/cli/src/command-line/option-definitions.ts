import type { OptionDefinition, OptionGroup } from './definition.ts';

/** Which clicks count: the same words in every command that has them. */
export const FILTERS: readonly OptionDefinition[] = [
  { name: 'domain', value: 'HOST', description: 'clicks on this host and on hosts below it' },
  {
    name: 'url',
    value: 'TEXT',
    description: 'clicks on URLs that contain TEXT (after Safe Links unwrapping)',
  },
  {
    name: 'message',
    value: 'ID',
    description: 'clicks in this message: NetworkMessageId, else SourceId',
  },
  {
    name: 'user',
    value: 'NAME',
    description: 'clicks on links of this person: the whole name, any case',
  },
  {
    name: 'since',
    value: 'TIME',
    description: 'clicks at or after: 2026-03-03, 2026-03-03T09:00 (in --tz) or with a zone',
  },
  {
    name: 'until',
    value: 'TIME',
    description: 'clicks before: a date is its midnight, so the day itself is out',
  },
];

/** The outcome of clicks. */
export const CLICK_OUTCOME: OptionDefinition = {
  name: 'outcome',
  value: 'OUTCOME',
  choices: ['reached', 'pending', 'stopped', 'unknown'],
  description: 'clicks with this outcome',
};

/** The outcome of people, who can have several clicks. */
export const PERSON_OUTCOME: OptionDefinition = {
  name: 'outcome',
  value: 'OUTCOME',
  choices: ['reached', 'mayHave', 'stopped'],
  description: 'people with this outcome: the worst of their clicks',
};

export const TZ: OptionDefinition = {
  name: 'tz',
  value: 'ZONE',
  standard: 'UTC',
  description: 'show times and cut days in this zone, such as Europe/Stockholm',
};

export const NO_DEFANG: OptionDefinition = {
  name: 'no-defang',
  description: 'print URLs and hosts as they are, ready to be clicked by mistake',
};

export const NO_HASH: OptionDefinition = {
  name: 'no-hash',
  description: 'do not compute the SHA-256 of the files',
};

export const STRICT: OptionDefinition = {
  name: 'strict',
  description: 'parse records that cannot be clicks as well (slower; same clicks, more checks)',
};

export const WORKERS: OptionDefinition = {
  name: 'workers',
  value: 'N',
  standard: 'as many as pay',
  description: 'threads that read; same output whatever it is',
};

/** Options every command has. */
export const COMMON: OptionGroup = {
  heading: 'Also',
  options: [{ name: 'help', short: 'h', description: 'this page' }],
};
