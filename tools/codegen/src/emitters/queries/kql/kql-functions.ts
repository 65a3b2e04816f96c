import type { SchemaModel } from '../../../model.ts';
import { namesByNumber, numbersByName } from '../enum-names.ts';
import { kqlText } from './kql-text.ts';

const TEXTS = String.raw`
// The text of a cell without blanks and zero-width marks around it; "<null>" and lists say nothing. KQL has no null text: "" says nothing.
let toc_said = (t:string) { iff(trim(@"[\s\x{a0}\x{200b}-\x{200f}\x{2060}\x{feff}]+", t) == "<null>", "", trim(@"[\s\x{a0}\x{200b}-\x{200f}\x{2060}\x{feff}]+", t)) };
let toc_convert_text = (v:dynamic) { iff(gettype(v) in ("array", "dictionary"), "", toc_said(tostring(v))) };
let toc_convert_guid = (v:dynamic) { toc_convert_text(v) };
let toc_integer_of = (t:string) { iff(t matches regex @"^[+-]?\d{1,15}(\.0+)?$", tolong(extract(@"^([+-]?\d+)", 1, t)), long(null)) };
let toc_convert_boolean = (v:dynamic) { case(tolower(toc_convert_text(v)) in ("true", "1"), true, tolower(toc_convert_text(v)) in ("false", "0"), false, bool(null)) };
`;

const DATES = String.raw`
// A time as "2026-03-03T08:57:41.123Z". A numeric date whose day and month may be swapped gives "".
let toc_month = (name:string) { toint(dynamic({"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12})[tolower(substring(name, 0, 3))]) };
let toc_day_first = (a:string, b:string, y:string, rest:string) { case(toint(a) > 12, strcat(y, "-", b, "-", a, rest), toint(b) <= 12 and toint(a) != toint(b), "", strcat(y, "-", a, "-", b, rest)) };
let toc_year_first = (t:string) { case(
  t matches regex @"^\d{4}[-/]", t,
  t matches regex @"^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}", toc_day_first(extract(@"^(\d+)", 1, t), extract(@"^\d+[-/.](\d+)", 1, t), extract(@"^\d+[-/.]\d+[-/.](\d{4})", 1, t), extract(@"^\d+[-/.]\d+[-/.]\d{4}(.*)$", 1, t)),
  t matches regex @"(?i)^(?:[a-z]+,? )?[a-z]+\.? \d{1,2},? \d{4}", strcat(extract(@"(\d{4})", 1, t), "-", toc_month(extract(@"(?i)^(?:[a-z]+,? )?([a-z]+)\.? \d", 1, t)), "-", extract(@"(?i)[a-z]\.? (\d{1,2}),? \d{4}", 1, t), extract(@"\d{4}(.*)$", 1, t)),
  t matches regex @"(?i)^(?:[a-z]+,? )?\d{1,2}[ -][a-z]+\.?[ -]\d{4}", strcat(extract(@"(\d{4})", 1, t), "-", toc_month(extract(@"(?i)\d[ -]([a-z]+)", 1, t)), "-", extract(@"(\d{1,2})[ -][A-Za-z]", 1, t), extract(@"\d{4}(.*)$", 1, t)),
  "") };
let toc_hour = (hour:int, half:string) { case(half == "", hour, hour < 1 or hour > 12, int(null), hour % 12 + iff(half =~ "PM", 12, 0)) };
let toc_offset = (zone:string) { iff(zone matches regex @"^[+-]", iff(zone startswith "-", -1, 1) * (toint(substring(zone, 1, 2)) * 60 + coalesce(toint(extract(@"(\d\d)$", 1, substring(zone, 3))), 0)), 0) };
let toc_instant_text = (moment:datetime, fraction:string) { iff(isnull(moment) or moment == datetime(0001-01-01), "", strcat(format_datetime(moment, "yyyy-MM-dd"), "T", format_datetime(moment, "HH:mm:ss"), iff(fraction == "", "", strcat(".", fraction)), "Z")) };
let toc_time_of = (t:string) { iff(t matches regex @"^\d{4}[-/]\d{1,2}[-/]\d{1,2}(T|t|,? +)\d{1,2}:[0-5]\d(:[0-5]\d(\.\d+)?)?( ?[AaPp][Mm])?( ?([Zz]|[Uu][Tt][Cc]|[Gg][Mm][Tt]|[+-]\d\d(:?\d\d)?))?$",
  toc_instant_text(
    datetime_add("minute", -1 * toc_offset(extract(@"([+-]\d\d(?::?\d\d)?)$", 1, substring(t, 10))),
      make_datetime(toint(extract(@"^(\d{4})", 1, t)), toint(extract(@"^\d{4}[-/](\d+)", 1, t)), toint(extract(@"^\d{4}[-/]\d+[-/](\d+)", 1, t)),
        toc_hour(toint(extract(@"(\d{1,2}):\d\d", 1, t)), extract(@"(?i)([AP]M)", 1, t)), toint(extract(@"\d:(\d\d)", 1, t)), todouble(coalesce(toint(extract(@"\d:\d\d:(\d\d)", 1, t)), 0)))),
    extract(@"\.(\d+)", 1, t)), "") };
let toc_convert_utc_date_time = (v:dynamic) { iff(toc_convert_text(v) matches regex @"^/Date\(-?\d{1,15}",
  toc_instant_text(bin(unixtime_milliseconds_todatetime(tolong(extract(@"(-?\d+)", 1, tostring(v)))), 1s), extract(@"([1-9]\d\d|\d[1-9]\d|\d\d[1-9])[)+-]", 1, tostring(v))),
  toc_time_of(toc_year_first(trim(" ", replace_regex(toc_convert_text(v), @"[\x{a0}\x{202f}]", " "))))) };
`;

const ADDRESSES = String.raw`
// The address without port, brackets and zone. KQL does not shorten IPv6 (RFC 5952): it stays as sent, in lower case. What is no address stays as sent.
let toc_host = (t:string) { replace_regex(case(
  t matches regex @"^\[[^\[\]]*\](:\d{1,5})?$", extract(@"^\[([^\[\]]*)\]", 1, t),
  t matches regex @"^[\d.]+(%[\w.-]*)?(:\d{1,5})?$", extract(@"^([\d.]+)", 1, t), t), @"%[\w.-]*$", "") };
let toc_port = (t:string) { toint(case(
  t matches regex @"^\[[^\[\]]*\]:\d{1,5}$", extract(@"\]:(\d+)$", 1, t),
  t matches regex @"^[\d.]+(%[\w.-]*)?:\d{1,5}$", extract(@":(\d+)$", 1, t), "")) };
let toc_is_address = (t:string) { coalesce(toc_port(t), 0) <= 65535 and (isnotnull(parse_ipv4(toc_host(t))) and toc_host(t) matches regex @"^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$" or toc_host(t) contains ":" and isnotempty(parse_ipv6(toc_host(t)))) };
let toc_convert_ip_address = (v:dynamic) { iff(toc_is_address(toc_convert_text(v)), tolower(replace_regex(toc_host(toc_convert_text(v)), @"(?i)^(?:::|0:0:0:0:0:)ffff:(\d+\.\d+\.\d+\.\d+)$", @"\1")), toc_convert_text(v)) };
let toc_convert_ip_port = (v:dynamic) { iff(toc_is_address(toc_convert_text(v)), toc_port(toc_convert_text(v)), int(null)) };
`;

const LINKS = String.raw`
// The address inside Safe Links wrapping. KQL has no loop: three layers at most are taken off, and a doubly encoded address once more.
let toc_is_wrapper = (t:string) { t matches regex @"(?i)^https?://(?:[^/\\?#]*@)?(?:[^/\\?#@]*\.)?safelinks\.protection\.(?:outlook\.com|office365\.us|apps\.mil|partner\.outlook\.cn|outlook\.cn)\.?(?::\d*)?(?:[/?#]|$)"
  or t matches regex @"(?i)^https?://(?:outlook\.office\.com|outlook\.office365\.com|outlook\.cloud\.microsoft|outlook\.live\.com|outlook\.office365\.us|outlook-dod\.office365\.us|webmail\.apps\.mil|partner\.outlook\.cn)(?::\d*)?/mail/(?:[^/?#]+/)?safelink\.html(?:[?#]|$)"
  or t matches regex @"(?i)^https?://(?:statics\.teams\.cdn\.office\.net|staticsint\.teams\.cdn\.office\.net|teams\.public\.onecdn\.static\.microsoft)(?::\d*)?/[^?#]*(?:atp-)?safelinks[/.]" };
let toc_inner_url = (t:string) { iff(extract(@"(?i)[?&](?:amp;)*url=([^&#]*)", 1, t) matches regex @"(?i)^[a-z]+://[^?#&]*\?",
  extract(@"(?i)[?&](?:amp;)*url=(.*?)(?:&(?:amp;)*(?:data|sdata|reserved|corid|locale|dest|pc|wau)=.*)?$", 1, t),
  url_decode(replace_string(extract(@"(?i)[?&](?:amp;)*url=([^&#]*)", 1, t), "+", "%2B"))) };
let toc_decoded_again = (t:string) { iff(t matches regex @"(?i)^(?:https?|ftps?|mailto)%(?:25)*3a", url_decode(t), t) };
let toc_is_link = (t:string) { t matches regex @"(?i)^(?:(?:https?|ftps?):[/\\]{2}[^/\\\s]|mailto:\S)" or t matches regex @"^(?:[^\s/\\?#%:@.]+\.)+[^\s/\\?#%:@.]{2,}(?:[:/?#]|$)" };
let toc_unwrap_once = (t:string) { iff(toc_is_wrapper(t) and toc_is_link(toc_decoded_again(toc_inner_url(t))), toc_decoded_again(toc_inner_url(t)), t) };
let toc_convert_safe_links_url = (v:dynamic) { toc_unwrap_once(toc_unwrap_once(toc_unwrap_once(toc_convert_text(v)))) };
`;

const JSON_TEXTS = String.raw`
// A list out of JSON text, or of one text; and JSON as text, as KQL writes it.
let toc_convert_json_text_list = (v:dynamic) { case(gettype(v) == "array", v, toc_convert_text(v) in ("", "null"), dynamic(null), gettype(todynamic(toc_convert_text(v))) == "array", todynamic(toc_convert_text(v)), pack_array(toc_convert_text(v))) };
let toc_convert_json_or_text = (v:dynamic) { iff(toc_said(tostring(v)) in ("", "null"), "", iff(toc_said(tostring(v)) matches regex @"^[\[{]", tostring(todynamic(toc_said(tostring(v)))), toc_said(tostring(v)))) };
`;

const ENUM_CONVERSIONS: Readonly<
  Record<string, { readonly enumName: string; readonly unknown: string }>
> = {
  'record-type': { enumName: 'AuditLogRecordType', unknown: 'long(null)' },
  'user-type': { enumName: 'UserType', unknown: 'long(null)' },
  'audit-log-scope': { enumName: 'AuditLogScope', unknown: 'long(null)' },
  'click-action-code': { enumName: 'UrlClickAction', unknown: '-1' },
  'safe-links-flags': { enumName: 'SafeLinksFlags', unknown: '-1' },
};

/** Types of the conversions that are no text. */
export const KQL_TYPES: Readonly<Record<string, string>> = {
  boolean: 'bool',
  'ip-port': 'int',
  'json-text-list': 'dynamic',
  ...Object.fromEntries(Object.keys(ENUM_CONVERSIONS).map((name) => [name, 'long'])),
};

const WRITTEN = [
  'text',
  'guid',
  'boolean',
  'utc-date-time',
  'ip-address',
  'ip-port',
  'safe-links-url',
  'json-text-list',
  'json-or-text',
];

/** Conversions that have a function; the value of any other is left as text. */
export const KQL_CONVERSIONS: readonly string[] = [...WRITTEN, ...Object.keys(ENUM_CONVERSIONS)];

/** `let` functions that a query is written with. */
export function kqlFunctions(model: SchemaModel): string {
  return [
    TEXTS,
    DATES,
    ADDRESSES,
    LINKS,
    JSON_TEXTS,
    '\n// Numbers of enums by name.\n',
    ...Object.entries(ENUM_CONVERSIONS).map(([name, one]) => enumFunction(name, one, model)),
    actionFunctions(model),
  ].join('');
}

function enumFunction(
  name: string,
  { enumName, unknown }: { readonly enumName: string; readonly unknown: string },
  model: SchemaModel,
): string {
  const found = model.enums.find((one) => one.typeName === enumName);
  const numbers = found === undefined ? [] : [...numbersByName(found)];
  const bag = numbers
    .map(([key, value]) => `${kqlText(key.replaceAll(' ', ''))}: ${value}`)
    .join(', ');
  const functionName = `toc_convert_${name.replaceAll('-', '_')}`;
  return `let ${functionName} = (v:dynamic) { iff(toc_convert_text(v) == "", long(null), coalesce(toc_integer_of(toc_convert_text(v)), tolong(dynamic({${bag}})[replace_regex(tolower(toc_convert_text(v)), @"[\\s_]+", "")]), ${unknown})) };\n`;
}

function actionFunctions(model: SchemaModel): string {
  const found = model.enums.find(
    (one) => one.typeName === ENUM_CONVERSIONS['click-action-code']?.enumName,
  );
  const names = found === undefined ? [] : [...namesByNumber(found)];
  const bag = names.map(([value, name]) => `"${value}": ${kqlText(name)}`).join(', ');
  const codes = names.map(([value]) => value).join(', ') || '-1';
  return `\
let toc_convert_click_action_as_code = (v:dynamic) { iff(toc_convert_click_action_code(v) in (${codes}), toc_convert_click_action_code(v), long(null)) };
let toc_convert_click_action_as_name = (v:dynamic) { iff(isnotnull(toc_integer_of(toc_convert_text(v))), coalesce(tostring(dynamic({${bag}})[tostring(toc_integer_of(toc_convert_text(v)))]), toc_convert_text(v)), toc_convert_text(v)) };
let toc_convert_action_name_as_code = (v:dynamic) { long(null) };
let toc_convert_action_name_as_name = (v:dynamic) { toc_convert_text(v) };
`;
}
