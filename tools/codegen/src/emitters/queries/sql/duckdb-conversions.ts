import type { SqlConversion } from './dialect.ts';

/** Conversions by name. */
export const DUCKDB_CONVERSIONS: Readonly<Record<string, SqlConversion>> = {
  text: {
    type: 'text',
    body: `CASE WHEN json_type(v) NOT IN ('OBJECT', 'ARRAY') THEN toc_said(v->>'$') END`,
  },
  guid: {
    type: 'text',
    body: `CASE WHEN json_type(v) NOT IN ('OBJECT', 'ARRAY') THEN toc_said(v->>'$') END`,
  },
  'utc-date-time': {
    type: 'text',
    body: 'list_transform([toc_plain_blanks(toc_said_text(v))], lambda blank: toc_time_of(blank))[1]',
  },
  'ip-address': {
    type: 'text',
    body: 'coalesce(toc_address(toc_said_text(v)).address, toc_said_text(v))',
  },
  'ip-port': { type: 'integer', body: 'toc_address(toc_said_text(v)).port' },
  boolean: {
    type: 'boolean',
    body: `CASE WHEN json_type(v) = 'BOOLEAN' OR toc_is_text(v) OR toc_is_integer(v)
  THEN CASE lower(toc_said(v->>'$')) WHEN 'true' THEN true WHEN '1' THEN true WHEN 'false' THEN false WHEN '0' THEN false END END`,
  },
  'safe-links-url': { type: 'text', body: 'toc_unwrapped(toc_said_text(v))' },
  'json-text-list': {
    type: 'text[]',
    body: `CASE
  WHEN json_type(v) = 'ARRAY' THEN toc_elements(v)
  WHEN toc_said_text(v) = 'null' THEN NULL
  WHEN toc_said_text(v) LIKE '[%' AND json_valid(toc_said_text(v)) THEN toc_elements(CAST(toc_said_text(v) AS JSON))
  WHEN toc_said_text(v) IS NOT NULL THEN [toc_said_text(v)] END`,
  },
  'json-or-text': {
    type: 'text',
    body: `CASE
  WHEN json_type(v) IN ('OBJECT', 'ARRAY') THEN CAST(json(v) AS VARCHAR)
  WHEN toc_said_text(v) = 'null' THEN NULL
  WHEN regexp_matches(toc_said_text(v), '^[[{]') AND json_valid(toc_said_text(v)) THEN CAST(json(toc_said_text(v)) AS VARCHAR)
  ELSE toc_said_text(v) END`,
  },
};
