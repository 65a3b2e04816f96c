const CELLS = String.raw`
-- The text of a cell without blanks and zero-width marks around it; "" and "<null>" say nothing.
CREATE OR REPLACE FUNCTION toc_trimmed(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT btrim(t, E'\t\n\u000B\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF') $$;
CREATE OR REPLACE FUNCTION toc_said(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT nullif(nullif(toc_trimmed(t), ''), '<null>') $$;
-- PostgreSQL holds no U+0000 in a text: such a character is kept as its escape.
CREATE OR REPLACE FUNCTION toc_text_of(v json) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN v::text LIKE '%\\u0000%' THEN replace(v::text, '\u0000', '\\u0000')::json ELSE v END #>> '{}' $$;
CREATE OR REPLACE FUNCTION toc_is_text(v json) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT json_typeof(v) = 'string' $$;
CREATE OR REPLACE FUNCTION toc_is_integer(v json) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN json_typeof(v) = 'number' THEN v::text::numeric % 1 = 0 ELSE false END $$;
CREATE OR REPLACE FUNCTION toc_said_text(v json) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN toc_is_text(v) THEN toc_said(toc_text_of(v)) END $$;
CREATE OR REPLACE FUNCTION toc_integer_of(t text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN t ~ '^[+-]?\d{1,15}(\.0+)?$' THEN regexp_replace(t, '\.0+$', '')::bigint END $$;
`;

const KEYS = String.raw`
CREATE OR REPLACE FUNCTION toc_keys(v json) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN json_typeof(v) = 'object' THEN ARRAY(SELECT json_object_keys(v)) ELSE '{}'::text[] END $$;
CREATE OR REPLACE FUNCTION toc_folds(keys text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(SELECT lower(replace(k, '_', '')) FROM unnest(keys) WITH ORDINALITY AS one(k, nth) ORDER BY nth) $$;
CREATE OR REPLACE FUNCTION toc_has(list text[], name text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT name = ANY(list) $$;
CREATE OR REPLACE FUNCTION toc_at(record json, keys text[], list text[], name text) RETURNS json LANGUAGE sql IMMUTABLE AS $$
  SELECT record->(keys[array_position(list, name)]) $$;
CREATE OR REPLACE FUNCTION toc_kind(v json) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT json_typeof(v) $$;
CREATE OR REPLACE FUNCTION toc_is_there(v json) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(json_typeof(v) <> 'null', false) $$;
CREATE OR REPLACE FUNCTION toc_fold_text(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(regexp_replace(t, '[\s_]+', '', 'g')) $$;
CREATE OR REPLACE FUNCTION toc_is(v json, wanted text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(toc_is_text(v) AND toc_fold_text(toc_text_of(v)) = wanted, false) $$;
CREATE OR REPLACE FUNCTION toc_equals(v json, wanted text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(btrim(v::text) = wanted, false) $$;
CREATE OR REPLACE FUNCTION toc_starts(v json, wanted text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(toc_is_text(v) AND starts_with(toc_fold_text(toc_text_of(v)), wanted), false) $$;
CREATE OR REPLACE FUNCTION toc_is_number(v json, wanted bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(toc_integer_of(CASE WHEN toc_is_text(v) OR toc_is_integer(v) THEN toc_trimmed(toc_text_of(v)) END) = wanted, false) $$;
-- The JSON in a text; NULL when there is none.
CREATE OR REPLACE FUNCTION toc_json_in(t text) RETURNS json LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN RETURN t::json; EXCEPTION WHEN others THEN RETURN NULL; END $$;
CREATE OR REPLACE FUNCTION toc_items(v json) RETURNS json[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN json_typeof(v) = 'array' THEN ARRAY(SELECT item FROM json_array_elements(v) WITH ORDINALITY AS one(item, nth) ORDER BY nth) ELSE '{}'::json[] END $$;
CREATE OR REPLACE FUNCTION toc_opened(v json) RETURNS json[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN NOT toc_is_there(v) THEN '{}'::json[] WHEN NOT toc_is_text(v) THEN ARRAY[v]
    WHEN toc_json_in(v #>> '{}') IS NOT NULL THEN ARRAY[toc_json_in(v #>> '{}')] ELSE '{}'::json[] END $$;
CREATE OR REPLACE FUNCTION toc_view(v json) RETURNS json LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN json_typeof(v) = 'object' THEN v WHEN toc_is_text(v) AND ltrim(v #>> '{}') LIKE '{%' THEN toc_json_in(v #>> '{}') END $$;
`;

const DATES = String.raw`
CREATE OR REPLACE FUNCTION toc_plain_blanks(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT btrim(regexp_replace(translate(regexp_replace(t, E'[\u200B-\u200F\u2060\uFEFF]', '', 'g'), E'\u00A0\u202F', '  '), '\m([ap])\. ?m\.?', '\1m', 'i')) $$;
CREATE OR REPLACE FUNCTION toc_month(name text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_position(ARRAY['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'], lower(name)),
    array_position(ARRAY['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'], lower(name)), 0) $$;
-- "9/20/2023 4:05" and "Oct 3, 2024 2:22" as "2023-9-20 4:05"; NULL when day and month may be swapped.
CREATE OR REPLACE FUNCTION toc_year_first(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE p text[];
BEGIN
  IF t ~ '^\d{4}[-/]' THEN RETURN t; END IF;
  p := regexp_match(t, '^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(.*)$');
  IF p IS NOT NULL THEN
    IF p[1]::int > 12 THEN RETURN p[4] || '-' || p[3] || '-' || p[1] || p[5]; END IF;
    IF p[3]::int <= 12 AND p[1]::int <> p[3]::int THEN RETURN NULL; END IF;
    RETURN p[4] || '-' || p[1] || '-' || p[3] || p[5];
  END IF;
  p := regexp_match(t, '^(?:[a-z]+,? )?([a-z]+)\.? (\d{1,2}),? (\d{4})(.*)$', 'i');
  IF p IS NOT NULL THEN RETURN p[3] || '-' || toc_month(p[1]) || '-' || p[2] || p[4]; END IF;
  p := regexp_match(t, '^(?:[a-z]+,? )?(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4})(.*)$', 'i');
  IF p IS NOT NULL THEN RETURN p[3] || '-' || toc_month(p[2]) || '-' || p[1] || p[4]; END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION toc_instant_text(moment timestamp, fraction text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN extract(year FROM moment) NOT BETWEEN 1 AND 9999 THEN NULL
    WHEN moment = '0001-01-01' AND coalesce(fraction, '') !~ '[1-9]' THEN NULL
    ELSE to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS') || coalesce('.' || fraction, '') || 'Z' END $$;
CREATE OR REPLACE FUNCTION toc_time_of(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE p text[]; hour int; minutes int; ticks bigint;
BEGIN
  p := regexp_match(t, '^/Date\((-?\d{1,15})(?:[+-]\d{4})?\)/$');
  IF p IS NOT NULL THEN
    ticks := p[1]::bigint;
    RETURN toc_instant_text(timestamp '1970-01-01' + make_interval(secs => floor(ticks / 1000.0)),
      nullif(lpad((ticks - floor(ticks / 1000.0) * 1000)::bigint::text, 3, '0'), '000'));
  END IF;
  IF length(t) > 64 THEN RETURN NULL; END IF;
  p := regexp_match(toc_year_first(t),
    '^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:T|,? +)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?: ?([AP])M)?(?: ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?$', 'i');
  IF p IS NULL OR p[1] = '0000' OR p[6]::int > 59 OR coalesce(p[7], '0')::int > 59 THEN RETURN NULL; END IF;
  hour := p[5]::int;
  IF p[9] IS NOT NULL THEN
    IF hour NOT BETWEEN 1 AND 12 THEN RETURN NULL; END IF;
    hour := hour % 12 + CASE upper(p[9]) WHEN 'P' THEN 12 ELSE 0 END;
  END IF;
  IF hour > 23 THEN RETURN NULL; END IF;
  minutes := 0;
  IF p[10] ~ '^[+-]' THEN
    IF substr(p[10], 2, 2)::int > 23 OR ('0' || replace(substr(p[10], 4), ':', ''))::int > 59 THEN RETURN NULL; END IF;
    minutes := substr(p[10], 2, 2)::int * 60 + ('0' || replace(substr(p[10], 4), ':', ''))::int;
    IF p[10] LIKE '-%' THEN minutes := -minutes; END IF;
  END IF;
  RETURN toc_instant_text(make_date(p[1]::int, p[3]::int, p[4]::int)
    + make_interval(hours => hour, mins => p[6]::int - minutes, secs => coalesce(p[7], '0')::int), p[8]);
EXCEPTION WHEN datetime_field_overflow THEN RETURN NULL;
END $$;
`;

const ADDRESSES = String.raw`
CREATE OR REPLACE FUNCTION toc_is_ipv4(t text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT t ~ '^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$' $$;
CREATE OR REPLACE FUNCTION toc_hex(t text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT ('x' || lpad(t, 8, '0'))::bit(32)::int $$;
-- The groups of an IPv6 address, without leading zeros; NULL for other text.
CREATE OR REPLACE FUNCTION toc_groups(t text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE v4 text := substring(t FROM ':([\d.]+)$'); o int[]; halves text[]; head text[]; tail text[]; groups text[];
BEGIN
  IF toc_is_ipv4(v4) THEN
    o := string_to_array(v4, '.')::int[];
    t := regexp_replace(t, '[\d.]+$', to_hex(o[1] * 256 + o[2]) || ':' || to_hex(o[3] * 256 + o[4]));
  END IF;
  halves := string_to_array(t, '::');
  head := CASE halves[1] WHEN '' THEN '{}' ELSE string_to_array(halves[1], ':') END;
  tail := CASE coalesce(halves[2], '') WHEN '' THEN '{}' ELSE string_to_array(halves[2], ':') END;
  IF cardinality(halves) > 2 OR cardinality(halves) = 1 AND cardinality(head) <> 8 OR cardinality(halves) = 2 AND cardinality(head) + cardinality(tail) > 7 THEN RETURN NULL; END IF;
  groups := head || array_fill('0'::text, ARRAY[8 - cardinality(head) - cardinality(tail)]) || tail;
  IF EXISTS (SELECT FROM unnest(groups) g WHERE g !~* '^[0-9a-f]{1,4}$') THEN RETURN NULL; END IF;
  RETURN ARRAY(SELECT coalesce(nullif(ltrim(lower(g), '0'), ''), '0') FROM unnest(groups) WITH ORDINALITY AS one(g, nth) ORDER BY nth);
END $$;
-- One text for one address: IPv4, or the short form of RFC 5952; NULL for other text.
CREATE OR REPLACE FUNCTION toc_host(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE g text[]; short text; run text;
BEGIN
  IF toc_is_ipv4(t) THEN RETURN t; END IF;
  IF strpos(t, ':') = 0 THEN RETURN NULL; END IF;
  g := toc_groups(t);
  IF g IS NULL THEN RETURN NULL; END IF;
  IF g[1:6] = ARRAY['0', '0', '0', '0', '0', 'ffff'] THEN
    RETURN concat_ws('.', toc_hex(g[7]) / 256, toc_hex(g[7]) % 256, toc_hex(g[8]) / 256, toc_hex(g[8]) % 256);
  END IF;
  short := ':' || array_to_string(g, ':') || ':';
  FOR n IN REVERSE 8..2 LOOP
    run := repeat(':0', n) || ':';
    IF strpos(short, run) > 0 THEN
      short := overlay(short PLACING '::' FROM strpos(short, run) FOR length(run));
      EXIT;
    END IF;
  END LOOP;
  RETURN regexp_replace(regexp_replace(short, '^:([^:])', '\1'), '([^:]):$', '\1');
END $$;
CREATE OR REPLACE FUNCTION toc_address(t text, OUT address text, OUT port integer) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE p text[];
BEGIN
  IF t IS NULL OR length(t) > 120 THEN RETURN; END IF;
  p := coalesce(regexp_match(t, '^\[([^][]*)\](?::(\d{1,5}))?$'), regexp_match(t, '^([\d.]+)(?:%[\w.-]*)?(?::(\d{1,5}))?$'), ARRAY[t, NULL]);
  IF p[2]::int > 65535 THEN RETURN; END IF;
  address := toc_host(regexp_replace(p[1], '%[\w.-]*$', ''));
  IF address IS NOT NULL THEN port := p[2]::int; END IF;
END $$;
`;

const LINKS = String.raw`
-- Percent-decodes once; an escape that is no UTF-8 stays as sent, and so do "%00" and a plus sign.
CREATE OR REPLACE FUNCTION toc_percent_decode(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE result text := ''; rest text := t; found text; at int;
BEGIN
  LOOP
    found := substring(rest FROM '(?i)((?:%(?!00)[0-7][\da-f]|%(?:c[2-9a-f]|d[\da-f])%[89ab][\da-f]|%e0%[ab][\da-f]%[89ab][\da-f]|%ed%[89][\da-f]%[89ab][\da-f]|%e[1-9a-cef](?:%[89ab][\da-f]){2}|%f0%[9ab][\da-f](?:%[89ab][\da-f]){2}|%f[1-3](?:%[89ab][\da-f]){3}|%f4%8[\da-f](?:%[89ab][\da-f]){2})+)');
    IF found IS NULL THEN RETURN result || rest; END IF;
    at := strpos(rest, found);
    result := result || left(rest, at - 1) || convert_from(decode(replace(found, '%', ''), 'hex'), 'UTF8');
    rest := substr(rest, at + length(found));
  END LOOP;
END $$;
CREATE OR REPLACE FUNCTION toc_is_wrapper(host text, path text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT host ~ '^(.*\.)?safelinks\.protection\.(outlook\.com|office365\.us|apps\.mil|partner\.outlook\.cn|outlook\.cn)$'
    OR host IN ('outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft', 'outlook.live.com', 'outlook.office365.us', 'outlook-dod.office365.us', 'webmail.apps.mil', 'partner.outlook.cn')
      AND path ~* '^/mail/([^/]+/)?safelink\.html$'
    OR host IN ('statics.teams.cdn.office.net', 'staticsint.teams.cdn.office.net', 'teams.public.onecdn.static.microsoft')
      AND path ~* '/(atp-)?safelinks[/.]' $$;
CREATE OR REPLACE FUNCTION toc_is_address(t text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT t ~* '^((https?|ftps?):[/\\]{2}[^/\\\s]|mailto:\S)' OR t ~ '^([^\s/\\?#%:@.]+\.)+[^\s/\\?#%:@.]{2,}([:/?#]|$)' $$;
-- The value of "url" in a query, decoded; rest is the query from there to its end.
CREATE OR REPLACE FUNCTION toc_inner_url(rest text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE plain text; value text; decoded text;
BEGIN
  plain := regexp_replace(rest, '&(?:data|sdata|reserved|corid|locale|dest|pc|wau)=.*$', '', 'i');
  IF plain ~* '^[a-z]+://[^?#&]*[?#]' THEN RETURN plain; END IF;
  value := substring(rest FROM '^[^&#]*');
  decoded := toc_percent_decode(value);
  IF value ~* '^[a-z]+://' AND decoded ~ '[\s[:cntrl:]]' THEN RETURN value; END IF;
  FOR times IN 1..3 LOOP
    EXIT WHEN decoded !~* '^(https?|ftps?|mailto)%(25)*3a';
    decoded := toc_percent_decode(decoded);
  END LOOP;
  RETURN decoded;
END $$;
-- The address inside Safe Links wrapping, ten layers at most; what cannot be opened stays.
CREATE OR REPLACE FUNCTION toc_unwrapped(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE p text[]; host text; inner_url text;
BEGIN
  FOR layer IN 1..10 LOOP
    p := regexp_match(ltrim(t), '^https?://([^/\\?#]*)([^?#]*)\??(.*)$', 'i');
    EXIT WHEN p IS NULL;
    host := regexp_replace(regexp_replace(lower(regexp_replace(p[1], '^.*@', '')), ':\d*$', ''), '\.$', '');
    EXIT WHEN NOT toc_is_wrapper(host, p[2]);
    inner_url := toc_trimmed(toc_inner_url(substring(regexp_replace(p[3], '&(?:amp;)+', '&', 'gi') FROM '(?i)(?:^|&)url=(.*)$')));
    EXIT WHEN NOT coalesce(toc_is_address(inner_url), false);
    t := inner_url;
  END LOOP;
  RETURN t;
END $$;
`;

const JSON_TEXTS = String.raw`
-- JSON without blanks between its parts, its members in the order sent.
CREATE OR REPLACE FUNCTION toc_compact(v json) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(v::text, '("(?:[^"\\]|\\.)*")|\s+', '\1', 'g') $$;
CREATE OR REPLACE FUNCTION toc_elements(v json) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(SELECT CASE WHEN toc_is_text(item) THEN toc_text_of(item) ELSE toc_compact(item) END FROM json_array_elements(v) WITH ORDINALITY AS one(item, nth) ORDER BY nth) $$;
`;

/** What the conversions and the query of PostgreSQL are written with. */
export const POSTGRESQL_FUNCTIONS: string = [CELLS, KEYS, DATES, ADDRESSES, LINKS, JSON_TEXTS].join(
  '',
);
