import type { SqlConversion } from './dialect.ts';

const TEXT: SqlConversion = {
  type: 'text',
  body: "CASE WHEN json_typeof(v) NOT IN ('object', 'array') THEN toc_said(toc_text_of(v)) END",
};

/** Conversions by name. */
export const POSTGRESQL_CONVERSIONS: Readonly<Record<string, SqlConversion>> = {
  text: TEXT,
  guid: TEXT,
  'utc-date-time': { type: 'text', body: 'toc_time_of(toc_plain_blanks(toc_said_text(v)))' },
  'ip-address': {
    type: 'text',
    body: 'coalesce((toc_address(toc_said_text(v))).address, toc_said_text(v))',
  },
  'ip-port': { type: 'integer', body: '(toc_address(toc_said_text(v))).port' },
  boolean: {
    type: 'boolean',
    body: `CASE WHEN json_typeof(v) = 'boolean' OR toc_is_text(v) OR toc_is_integer(v)
  THEN CASE lower(toc_said(toc_text_of(v))) WHEN 'true' THEN true WHEN '1' THEN true WHEN 'false' THEN false WHEN '0' THEN false END END`,
  },
  'safe-links-url': { type: 'text', body: 'toc_unwrapped(toc_said_text(v))' },
  'json-text-list': {
    type: 'text[]',
    body: `CASE
  WHEN json_typeof(v) = 'array' THEN toc_elements(v)
  WHEN toc_said_text(v) = 'null' THEN NULL
  WHEN toc_said_text(v) LIKE '[%' AND toc_json_in(toc_said_text(v)) IS NOT NULL THEN toc_elements(toc_json_in(toc_said_text(v)))
  WHEN toc_said_text(v) IS NOT NULL THEN ARRAY[toc_said_text(v)] END`,
  },
  'json-or-text': {
    type: 'text',
    body: `CASE
  WHEN json_typeof(v) IN ('object', 'array') THEN toc_compact(v)
  WHEN toc_said_text(v) = 'null' THEN NULL
  WHEN toc_said_text(v) ~ '^[[{]' THEN coalesce(toc_compact(toc_json_in(toc_said_text(v))), toc_said_text(v))
  ELSE toc_said_text(v) END`,
  },
};
