import { prose } from '../../text/markdown-text.ts';

/** Where the pages and corpora that schemas name in `source` and `corpus` are, by name; see schemas/README.md. */
const PLACES: Readonly<Record<string, (commit: string) => string>> = {
  schema: (commit) =>
    `https://github.com/MicrosoftDocs/office-365-management-api/blob/${commit}/office-365-management-api/office-365-management-activity-api-schema.md`,
  urlclickevents: (commit) =>
    `https://github.com/MicrosoftDocs/defender-docs/blob/${commit}/defender-xdr/advanced-hunting-urlclickevents-table.md`,
  'sentinel-urlclickevents': (commit) =>
    `https://github.com/MicrosoftDocs/azure-reference-other/blob/${commit}/azure-monitor-ref/tables/includes/urlclickevents-include.md`,
  'get-safelinksdetailreport': (commit) =>
    `https://github.com/MicrosoftDocs/office-docs-powershell/blob/${commit}/exchange/exchange-ps/ExchangePowerShell/Get-SafeLinksDetailReport.md`,
  sekoia: (commit) => `https://github.com/SEKOIA-IO/intake-formats/tree/${commit}`,
};

/** `schema#anchor@commit` as a link to that page at that commit; a source of another name stays text. */
export function sourceLink(source: string): string {
  const [, name = '', anchor = '', commit = ''] =
    /^([a-z-]+)(#[a-z0-9-]+)?@([0-9a-f]+)$/.exec(source) ?? [];
  const place = PLACES[name];
  return place === undefined ? prose(source) : `[${prose(source)}](${place(commit)}${anchor})`;
}
