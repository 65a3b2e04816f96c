const CELLS = String.raw`
-- The text of a cell without blanks and zero-width marks around it; "" and "<null>" say nothing.
CREATE OR REPLACE MACRO toc_margin() AS chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ' || chr(160) || chr(5760)
  || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200)
  || chr(8201) || chr(8202) || chr(8203) || chr(8204) || chr(8205) || chr(8206) || chr(8207) || chr(8232) || chr(8233)
  || chr(8239) || chr(8287) || chr(8288) || chr(12288) || chr(65279);
CREATE OR REPLACE MACRO toc_said(t) AS nullif(nullif(trim(t, toc_margin()), ''), '<null>');
CREATE OR REPLACE MACRO toc_is_text(v) AS json_type(v) = 'VARCHAR';
CREATE OR REPLACE MACRO toc_is_integer(v) AS
  CASE WHEN json_type(v) IN ('BIGINT', 'UBIGINT', 'HUGEINT', 'DOUBLE') THEN TRY_CAST(v AS DOUBLE) = floor(TRY_CAST(v AS DOUBLE)) ELSE false END;
CREATE OR REPLACE MACRO toc_text_of(v) AS v->>'$';
CREATE OR REPLACE MACRO toc_said_text(v) AS CASE WHEN toc_is_text(v) THEN toc_said(v->>'$') END;
CREATE OR REPLACE MACRO toc_integer_of(t) AS
  CASE WHEN regexp_full_match(t, '[+-]?\d{1,15}(?:\.0+)?') THEN TRY_CAST(regexp_replace(t, '\.0+$', '') AS BIGINT) END;
`;

const KEYS = String.raw`
CREATE OR REPLACE MACRO toc_keys(v) AS CASE WHEN json_type(v) = 'OBJECT' THEN json_keys(v) ELSE CAST([] AS VARCHAR[]) END;
CREATE OR REPLACE MACRO toc_folds(keys) AS list_transform(keys, lambda k: lower(replace(k, '_', '')));
CREATE OR REPLACE MACRO toc_has(list, name) AS list_contains(list, name);
CREATE OR REPLACE MACRO toc_at(record, keys, list, name) AS record->(keys[list_position(list, name)]);
CREATE OR REPLACE MACRO toc_is_there(v) AS coalesce(json_type(v) <> 'NULL', false);
CREATE OR REPLACE MACRO toc_kind(v) AS CASE json_type(v) WHEN 'VARCHAR' THEN 'string' WHEN 'BOOLEAN' THEN 'boolean' WHEN 'NULL' THEN 'null'
  WHEN 'ARRAY' THEN 'array' WHEN 'OBJECT' THEN 'object' ELSE CASE WHEN v IS NOT NULL THEN 'number' END END;
CREATE OR REPLACE MACRO toc_fold_text(t) AS lower(regexp_replace(t, '[\s_]+', '', 'g'));
CREATE OR REPLACE MACRO toc_is(v, wanted) AS coalesce(toc_is_text(v) AND toc_fold_text(v->>'$') = wanted, false);
CREATE OR REPLACE MACRO toc_equals(v, wanted) AS coalesce(CAST(json(v) AS VARCHAR) = wanted, false);
CREATE OR REPLACE MACRO toc_starts(v, wanted) AS coalesce(toc_is_text(v) AND starts_with(toc_fold_text(v->>'$'), wanted), false);
CREATE OR REPLACE MACRO toc_is_number(v, wanted) AS coalesce(toc_integer_of(CASE WHEN toc_is_text(v) OR toc_is_integer(v) THEN trim(v->>'$', toc_margin()) END) = wanted, false);
CREATE OR REPLACE MACRO toc_items(v) AS CASE WHEN json_type(v) = 'ARRAY' THEN CAST(v AS JSON[]) ELSE CAST([] AS JSON[]) END;
CREATE OR REPLACE MACRO toc_opened(v) AS CASE WHEN v IS NULL OR json_type(v) = 'NULL' THEN CAST([] AS JSON[]) WHEN NOT toc_is_text(v) THEN [v]
  WHEN json_valid(v->>'$') THEN [CAST(v->>'$' AS JSON)] ELSE CAST([] AS JSON[]) END;
CREATE OR REPLACE MACRO toc_view(v) AS CASE WHEN json_type(v) = 'OBJECT' THEN v
  WHEN toc_is_text(v) AND ltrim(v->>'$') LIKE '{%' AND json_valid(v->>'$') THEN CAST(v->>'$' AS JSON) END;
`;

const DATES = String.raw`
CREATE OR REPLACE MACRO toc_plain_blanks(t) AS trim(regexp_replace(
  translate(regexp_replace(t, '[\x{200b}-\x{200f}\x{2060}\x{feff}]', '', 'g'), chr(160) || chr(8239), '  '),
  '(?i)\b([ap])\. ?m\.?', '\1m'));
CREATE OR REPLACE MACRO toc_month(name) AS coalesce(
  list_position(['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'], lower(name)),
  list_position(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'], lower(name)), 0);
-- "9/20/2023 4:05" and "Oct 3, 2024 2:22" as "2023-9-20 4:05"; NULL when day and month may be swapped.
CREATE OR REPLACE MACRO toc_day_first(p) AS CASE
  WHEN p.s1 <> p.s2 THEN NULL
  WHEN TRY_CAST(p.a AS INT) > 12 THEN concat(p.y, '-', p.b, '-', p.a, p.rest)
  WHEN TRY_CAST(p.b AS INT) <= 12 AND TRY_CAST(p.a AS INT) <> TRY_CAST(p.b AS INT) THEN NULL
  ELSE concat(p.y, '-', p.a, '-', p.b, p.rest) END;
CREATE OR REPLACE MACRO toc_named_month(p) AS concat(p.y, '-', toc_month(p.name), '-', p.d, p.rest);
CREATE OR REPLACE MACRO toc_year_first(t) AS CASE
  WHEN regexp_matches(t, '^\d{4}[-/]') THEN t
  WHEN regexp_matches(t, '^\d{1,2}[-/.]') THEN list_transform(
    [regexp_extract(t, '^(\d{1,2})([-/.])(\d{1,2})([-/.])(\d{4})(.*)$', ['a', 's1', 'b', 's2', 'y', 'rest'])], lambda p: toc_day_first(p))[1]
  WHEN regexp_matches(t, '(?i)^(?:[a-z]+,? )?[a-z]+\.? \d{1,2},? \d{4}') THEN list_transform(
    [regexp_extract(t, '(?i)^(?:[a-z]+,? )?([a-z]+)\.? (\d{1,2}),? (\d{4})(.*)$', ['name', 'd', 'y', 'rest'])], lambda p: toc_named_month(p))[1]
  WHEN regexp_matches(t, '(?i)^(?:[a-z]+,? )?\d{1,2}[ -][a-z]+') THEN list_transform(
    [regexp_extract(t, '(?i)^(?:[a-z]+,? )?(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4})(.*)$', ['d', 'name', 'y', 'rest'])], lambda p: toc_named_month(p))[1]
  END;
CREATE OR REPLACE MACRO toc_hour(hour, half) AS CASE
  WHEN half = '' THEN hour WHEN hour NOT BETWEEN 1 AND 12 THEN 24 ELSE hour % 12 + CASE lower(half) WHEN 'pm' THEN 12 ELSE 0 END END;
CREATE OR REPLACE MACRO toc_offset(zone) AS CASE
  WHEN zone = '' OR NOT regexp_matches(zone, '^[+-]') THEN 0
  WHEN CAST(zone[2:3] AS INT) > 23 OR CAST('0' || replace(zone[4:], ':', '') AS INT) > 59 THEN NULL
  ELSE (CASE zone[1] WHEN '-' THEN -60 ELSE 60 END) * (CAST(zone[2:3] AS INT) * 60 + CAST('0' || replace(zone[4:], ':', '') AS INT)) END;
CREATE OR REPLACE MACRO toc_instant_text(moment, fraction) AS CASE
  WHEN moment IS NULL OR year(moment) NOT BETWEEN 1 AND 9999 THEN NULL
  WHEN moment = TIMESTAMP '0001-01-01 00:00:00' AND NOT regexp_matches(fraction, '[1-9]') THEN NULL
  ELSE strftime(moment, '%Y-%m-%dT%H:%M:%S') || CASE fraction WHEN '' THEN '' ELSE '.' || fraction END || 'Z' END;
CREATE OR REPLACE MACRO toc_instant(p) AS CASE
  WHEN p.year = '' OR p.s1 <> p.s2 OR p.year = '0000' OR TRY_CAST(p.minute AS INT) > 59 OR TRY_CAST('0' || p.second AS INT) > 59
    OR toc_hour(TRY_CAST(p.hour AS INT), p.half) > 23 THEN NULL
  ELSE toc_instant_text(
    CAST(TRY_CAST(concat(p.year, '-', lpad(p.month, 2, '0'), '-', lpad(p.day, 2, '0')) AS DATE) AS TIMESTAMP)
      + to_seconds(toc_hour(TRY_CAST(p.hour AS INT), p.half) * 3600 + TRY_CAST(p.minute AS INT) * 60
        + TRY_CAST('0' || p.second AS INT) - toc_offset(p.zone)), p.fraction) END;
CREATE OR REPLACE MACRO toc_time_of(t) AS CASE
  WHEN regexp_full_match(t, '/Date\(-?\d{1,15}(?:[+-]\d{4})?\)/') THEN list_transform(
    [make_timestamp(TRY_CAST(regexp_extract(t, '-?\d+') AS BIGINT) * 1000)], lambda tick:
      toc_instant_text(tick, CASE strftime(tick, '%g') WHEN '000' THEN '' ELSE strftime(tick, '%g') END))[1]
  WHEN length(t) <= 64 THEN list_transform([regexp_extract(toc_year_first(t),
    '(?i)^(\d{4})([-/])(\d{1,2})([-/])(\d{1,2})(?:T|,? +)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?: ?([AP]M))?(?: ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?$',
    ['year', 's1', 'month', 's2', 'day', 'hour', 'minute', 'second', 'fraction', 'half', 'zone'])], lambda p: toc_instant(p))[1] END;
`;

const ADDRESSES = String.raw`
CREATE OR REPLACE MACRO toc_is_ipv4(t) AS regexp_full_match(t, '(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)');
CREATE OR REPLACE MACRO toc_hex(t) AS list_reduce(list_prepend(0, list_transform(string_split(lower(t), ''), lambda c: strpos('0123456789abcdef', c) - 1)), lambda a, b: a * 16 + b);
-- The part of a cell that is the address, and the port behind it: { host, port }.
CREATE OR REPLACE MACRO toc_address_parts(t) AS CASE
  WHEN regexp_full_match(t, '\[[^\[\]]*\](?::\d{1,5})?') THEN {
    'host': regexp_replace(regexp_extract(t, '^\[([^\[\]]*)\]', 1), '%[\w.-]*$', ''), 'port': TRY_CAST(regexp_extract(t, '\]:(\d+)$', 1) AS INT) }
  WHEN regexp_full_match(t, '[\d.]+(?:%[\w.-]*)?(?::\d{1,5})?') THEN {
    'host': regexp_extract(t, '^[\d.]+'), 'port': TRY_CAST(regexp_extract(t, ':(\d+)$', 1) AS INT) }
  ELSE { 'host': regexp_replace(t, '%[\w.-]*$', ''), 'port': CAST(NULL AS INT) } END;
-- The IPv4 address that may end an IPv6 address, as its last two groups.
CREATE OR REPLACE MACRO toc_undotted(t) AS CASE
  WHEN NOT toc_is_ipv4(regexp_extract(t, ':([\d.]+)$', 1)) THEN t
  ELSE list_transform([list_transform(string_split(regexp_extract(t, ':([\d.]+)$', 1), '.'), lambda o: CAST(o AS INT))],
    lambda o: regexp_replace(t, '[\d.]+$', format('{:x}:{:x}', o[1] * 256 + o[2], o[3] * 256 + o[4])))[1] END;
-- The groups of an IPv6 address, without leading zeros; NULL for other text.
CREATE OR REPLACE MACRO toc_groups(t) AS list_transform([{
    'head': list_filter(string_split(string_split(t, '::')[1], ':'), lambda g: string_split(t, '::')[1] <> ''),
    'tail': list_filter(string_split(coalesce(string_split(t, '::')[2], ''), ':'), lambda g: coalesce(string_split(t, '::')[2], '') <> ''),
    'gaps': len(string_split(t, '::')) - 1 }],
  lambda p: CASE
    WHEN p.gaps > 1 OR len(list_filter(list_concat(p.head, p.tail), lambda g: NOT regexp_full_match(g, '[0-9a-fA-F]{1,4}'))) > 0 THEN NULL
    WHEN p.gaps = 0 AND len(p.head) <> 8 OR p.gaps = 1 AND len(p.head) + len(p.tail) > 7 THEN NULL
    ELSE list_transform(list_concat(p.head, list_transform(range(8 - len(p.head) - len(p.tail)), lambda i: '0'), p.tail),
      lambda g: CASE ltrim(lower(g), '0') WHEN '' THEN '0' ELSE ltrim(lower(g), '0') END) END)[1];
-- RFC 5952: the first longest run of two or more zero groups as "::".
CREATE OR REPLACE MACRO toc_shortened(t) AS list_transform([coalesce(list_filter(
    list_transform([8, 7, 6, 5, 4, 3, 2], lambda n: repeat(':0', n) || ':'), lambda run: contains(t, run))[1], '')],
  lambda run: CASE run WHEN '' THEN t ELSE t[1:strpos(t, run) - 1] || '::' || t[strpos(t, run) + length(run):] END)[1];
CREATE OR REPLACE MACRO toc_host(t) AS CASE
  WHEN toc_is_ipv4(t) THEN t
  WHEN NOT contains(t, ':') THEN NULL
  ELSE list_transform([toc_groups(toc_undotted(t))], lambda g: CASE
    WHEN g IS NULL THEN NULL
    WHEN g[1:6] = ['0', '0', '0', '0', '0', 'ffff'] THEN concat_ws('.', toc_hex(g[7]) // 256, toc_hex(g[7]) % 256, toc_hex(g[8]) // 256, toc_hex(g[8]) % 256)
    ELSE regexp_replace(regexp_replace(toc_shortened(':' || array_to_string(g, ':') || ':'), '^:([^:])', '\1'), '([^:]):$', '\1') END)[1] END;
CREATE OR REPLACE MACRO toc_address(t) AS CASE WHEN length(t) <= 120 THEN list_transform([toc_address_parts(t)],
  lambda parts: list_transform([CASE WHEN coalesce(parts.port, 0) <= 65535 THEN toc_host(parts.host) END],
    lambda host: CASE WHEN host IS NOT NULL THEN { 'address': host, 'port': parts.port } END)[1])[1] END;
`;

const LINKS = String.raw`
-- Percent-decodes once; an escape that is no UTF-8 stays as sent, and so does a plus sign.
CREATE OR REPLACE MACRO toc_percent_decode(t) AS array_to_string(list_transform(
  string_split(regexp_replace(replace(t, '+', '%2B'),
    '(?i)((?:%[0-7][\da-f]|%(?:c[2-9a-f]|d[\da-f])%[89ab][\da-f]|%e0%[ab][\da-f]%[89ab][\da-f]|%ed%[89][\da-f]%[89ab][\da-f]|%e[1-9a-cef](?:%[89ab][\da-f]){2}|%f0%[9ab][\da-f](?:%[89ab][\da-f]){2}|%f[1-3](?:%[89ab][\da-f]){3}|%f4%8[\da-f](?:%[89ab][\da-f]){2})+)',
    chr(57344) || '\1' || chr(57345), 'g'), chr(57344)),
  lambda piece: CASE WHEN contains(piece, chr(57345))
    THEN url_decode(split_part(piece, chr(57345), 1)) || split_part(piece, chr(57345), 2) ELSE piece END), '');
CREATE OR REPLACE MACRO toc_is_wrapper(host, path) AS
  regexp_full_match(host, '(?:.*\.)?safelinks\.protection\.(?:outlook\.com|office365\.us|apps\.mil|partner\.outlook\.cn|outlook\.cn)')
  OR host IN ('outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft', 'outlook.live.com', 'outlook.office365.us', 'outlook-dod.office365.us', 'webmail.apps.mil', 'partner.outlook.cn')
    AND regexp_full_match(path, '(?i)/mail/(?:[^/]+/)?safelink\.html')
  OR host IN ('statics.teams.cdn.office.net', 'staticsint.teams.cdn.office.net', 'teams.public.onecdn.static.microsoft')
    AND regexp_matches(path, '(?i)/(?:atp-)?safelinks[/.]');
CREATE OR REPLACE MACRO toc_url_host(authority) AS regexp_replace(regexp_replace(lower(regexp_replace(authority, '(?s)^.*@', '')), ':\d*$', ''), '\.$', '');
CREATE OR REPLACE MACRO toc_still_encoded(t) AS CASE WHEN regexp_matches(t, '(?i)^(?:https?|ftps?|mailto)%(?:25)*3a') THEN toc_percent_decode(t) ELSE t END;
-- The value of "url" in a query, decoded; rest is the query from there to its end.
CREATE OR REPLACE MACRO toc_inner_url(rest) AS list_transform([{
    'plain': regexp_extract(rest, '(?is)^(.*?)(?:&(?:data|sdata|reserved|corid|locale|dest|pc|wau)=.*)?$', 1), 'value': regexp_extract(rest, '^[^&#]*') }],
  lambda p: CASE
    WHEN regexp_matches(p.plain, '(?i)^[a-z]+://[^?#&]*[?#]') THEN p.plain
    ELSE list_transform([toc_percent_decode(p.value)], lambda d: CASE
      WHEN regexp_matches(p.value, '(?i)^[a-z]+://') AND regexp_matches(d, '[\s\p{Cc}]') THEN p.value
      ELSE list_reduce([d, '', '', ''], lambda again, times: toc_still_encoded(again)) END)[1] END)[1];
CREATE OR REPLACE MACRO toc_is_address(t) AS regexp_matches(t, '(?i)^(?:(?:https?|ftps?):[/\\]{2}[^/\\\s]|mailto:\S)')
  OR regexp_matches(t, '^(?:[^\s/\\?#%:@.]+\.)+[^\s/\\?#%:@.]{2,}(?:[:/?#]|$)');
-- One layer of Safe Links wrapping off; the same text when there is none, or none that can be opened.
CREATE OR REPLACE MACRO toc_unwrap_once(t) AS list_transform([regexp_extract(ltrim(t), '(?is)^https?://([^/\\?#]*)([^?#]*)\??(.*)$', ['authority', 'path', 'query'])],
  lambda p: CASE
    WHEN NOT toc_is_wrapper(toc_url_host(p.authority), p.path) THEN t
    ELSE list_transform([trim(toc_inner_url(regexp_extract(regexp_replace(p.query, '(?i)&(?:amp;)+', '&', 'g'), '(?is)(?:^|&)url=(.*)$', 1)), toc_margin())],
      lambda u: CASE WHEN toc_is_address(u) THEN u ELSE t END)[1] END)[1];
CREATE OR REPLACE MACRO toc_unwrapped(t) AS CASE WHEN regexp_matches(t, '(?i)safelink') THEN
  list_reduce([t, '', '', '', '', '', '', '', '', '', ''], lambda wrapped, layer: toc_unwrap_once(wrapped)) ELSE t END;
`;

const JSON_TEXTS = `
CREATE OR REPLACE MACRO toc_element(v) AS CASE WHEN toc_is_text(v) THEN v->>'$' ELSE CAST(json(v) AS VARCHAR) END;
CREATE OR REPLACE MACRO toc_elements(v) AS list_transform(CAST(v AS JSON[]), lambda e: toc_element(e));
`;

/** What the conversions and the query of DuckDB are written with. */
export const DUCKDB_FUNCTIONS: string = [CELLS, KEYS, DATES, ADDRESSES, LINKS, JSON_TEXTS].join('');
