// Public places that the facts are from. Bytes are never copied from them: every case is invented.

/** The schema page of the Management Activity API. */
export const SCHEMA_PAGE =
  'MicrosoftDocs/office-365-management-api @ 8a539d3, office-365-management-activity-api-schema.md';
export const REFERENCE_PAGE =
  'MicrosoftDocs/office-365-management-api @ 8a539d3, office-365-management-activity-api-reference.md';
/** 73 anonymised real records, one of them a click. */
export const SEKOIA = 'SEKOIA-IO/intake-formats @ b8f64fe1, Office 365/o365/tests';
export const SEKOIA_DEFENDER =
  'SEKOIA-IO/intake-formats @ b8f64fe1, Microsoft/microsoft-365-defender/tests';
export const ELASTIC_IPS =
  'elastic/integrations, packages/o365, test-ip-formats-events.json and test-bad-ips.json';
export const GRAPH2OTEL = 'rknightion/graph2otel, captures of July 2026 (docs and tests)';
export const GRAPH_DOCS =
  'microsoftgraph/microsoft-graph-docs-contrib, security-auditlogquery-list-records.md';
export const HUNTING_TABLE =
  'MicrosoftDocs/defender-docs, advanced-hunting-urlclickevents-table.md';
export const DETAIL_CMDLET = 'learn.microsoft.com, Get-SafeLinksDetailReport';
export const SEARCH_CMDLET = 'learn.microsoft.com, Search-UnifiedAuditLog';
export const PURVIEW_PAGE = 'learn.microsoft.com/purview/audit-log-export-records';
export const ASPOSE = 'reference.aspose.com, O365URLTimeOfClickActivity (.NET and Python)';
/** Not somebody's fact but our rule, where it is written down for everybody. */
export const DECISION_TABLE = 'schemas/url-time-of-click-activity.schema.json, x-decide';
export const MAPPING = 'schemas/url-time-of-click-activity.schema.json, x-from';
export const CONVERSIONS = 'schemas/conversions.json';
export const ISSUE_CODES = 'schemas/enums/issue-code.schema.json';
