import { escapeForTerminal } from '../escape/escape-for-terminal.ts';
import type { IssueCode } from '../gen/enums.ts';
import type { Issue } from '../gen/types.ts';
import { describeRefusal, placeIn, type RefusalCode, shownParam } from './describe-refusal.ts';

/**
 * One or two English sentences about an issue: what is wrong, where in the record, what to do. They
 * hold names of properties, never values of the record. Where the record stands (source, line) is
 * not known to an issue; print it before.
 */
export function describeIssue(issue: Issue): string {
  const refusal = describeRefusal(issue);
  if (refusal !== null) return refusal;
  const where = placeIn(issue);
  const said = (name: string): string => shownParam(issue, name);
  const isError = issue.severity === 'error';
  const code = issue.code as Exclude<IssueCode, RefusalCode>;
  switch (code) {
    case 'property_missing':
      return isError
        ? `${where} is missing, though Microsoft's page calls it mandatory. Real records leave it out; the observed profile accepts them.`
        : `${where} is missing. Nothing to do: its member is null.`;
    case 'property_format':
      return `${where} is not written as ${formatName(said('format'))}. ${isError ? "Microsoft's page says it should be; the observed profile only warns." : `${said('format') === 'utc-date-time' ? 'Its member is null' : 'The text is kept as it is'}; look at the record if it matters.`}`;
    case 'enum_value_unknown':
      return `${where} has ${issue.params.value == null ? 'a text' : `the number ${said('value')}`}, which is no known member of ${said('enumName')}. ${isError ? "Microsoft's page does not list it." : 'It is kept; Microsoft adds members without notice.'}`;
    case 'not_json':
      return 'The bytes are not JSON. Look at the source at this byte offset; the records around it are read.';
    case 'truncated':
      return 'The source ends in the middle of a record. Fetch the file again; the records before the end are read.';
    case 'unbalanced':
      return 'Brackets or quotes of a record do not match. Look at the source at this byte offset.';
    case 'invalid_utf8':
      return 'The bytes of the record are not valid UTF-8. Save the export as UTF-8, or as UTF-16 with a byte order mark.';
    case 'record_too_large':
      return `The record is larger than ${said('limit')} bytes. Raise the limit for the bytes of a record if the data are right.`;
    case 'nesting_too_deep':
      return `The record is nested deeper than ${said('limit')} levels. Raise the limit for nesting if the data are right.`;
    case 'api_error':
      return `This is the API's error answer${issue.params.code == null ? '' : ` ${said('code')}`}, not records. Repeat the request: the records of its time window are missing.`;
    case 'not_text':
      return `The source is not text${issue.params.kind == null || issue.params.kind === 'unknown' ? '' : ` (${said('kind')})`}. Export the records as CSV or JSON.`;
    case 'gzip_truncated':
      return 'The gzip file ends too early. Fetch it again; the records before the end are read.';
    case 'gzip_corrupt':
      return 'The gzip file is damaged. Fetch it again; the records before the damage are read.';
    case 'zip_unreadable':
      return `An entry of the ZIP file cannot be unpacked (${said('reason')}). Unpack the file yourself and give the files inside.`;
    case 'read_failed':
      return `The source could not be read to its end (${said('reason')}). Copy the file to this machine and try again; the records before the failure are read.`;
    case 'trailing_data':
      return 'There is more text after the end of the JSON document. Look at the source at this byte offset; the records before it are read.';
    case 'csv_row_ragged':
      return `The row has ${said('cells')} cells where the header has ${said('expected')}. Export the file again and do not open it in a spreadsheet.`;
    case 'csv_cell_cut':
      return `${where} ends in the middle of its JSON, after ${said('length')} characters: a spreadsheet cuts cells at 32,767. Export the file again and do not open it in a spreadsheet.`;
    case 'csv_quote_unclosed':
      return 'A quoted cell never ends. Export the file again.';
    case 'embedded_json_invalid':
      return `${where} should hold JSON and does not. ${isError ? 'Export the file again.' : 'The text is kept as it is.'}`;
    case 'empty_source':
      return 'The source holds no records. Check the period and the filter of the export: an empty file is not evidence of no clicks.';
    case 'property_alias':
      return `${where} is the property that Microsoft's page calls ${said('documented')}. Nothing to do: both names are read.`;
    case 'property_spelled_twice':
      return `${where} is the same property as another one with a different value. Look at the record: the documented spelling counts, then the usual one.`;
    case 'property_undocumented':
      return `${where} is not on Microsoft's page. Nothing to do: it is kept.`;
    case 'time_without_zone':
      return `${where} names no time zone and was read as UTC, which is what Microsoft means. Nothing to do.`;
    case 'date_ambiguous':
      return `${where} could be day first or month first, so it was not read. Rely on the time inside the record, or export as JSON.`;
    case 'conflicting_outcome':
      return `Parts of the record disagree about what happened: ${said('decided')} was taken, another part says ${said('other')}. Look at the record.`;
    case 'record_type_operation_disagree':
      return 'RecordType and Operation name different kinds of record, and one of them says click. It is read as a click; look at the record.';
    case 'url_unwrap_failed':
      return `${where} is wrapped by Safe Links and the address inside cannot be read. The wrapped address is kept; decode it by hand.`;
    case 'empty_value':
      return `${where} is there but says nothing. Nothing to do: its member is null.`;
    default:
      return unheardOf(code, where);
  }
}

function formatName(format: string): string {
  if (format === 'guid') return 'a GUID';
  if (format === 'utc-date-time') return 'a date and time';
  return format === 'ip-address' ? 'an IP address' : `a ${format}`;
}

/** For codes of a newer version that reach an older one, as stored JSON may. */
function unheardOf(code: never, where: string): string {
  return `${where}: ${escapeForTerminal(String(code))}.`;
}
