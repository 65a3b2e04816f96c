import { prose } from '../../text/markdown-text.ts';

interface Place {
  readonly title: string;
  readonly at: (commit: string) => string;
}

/** The pages and corpora that schemas name in `source` and `corpus`, by name; see schemas/README.md. */
const PLACES: Readonly<Record<string, Place>> = {
  schema: {
    title: 'Management Activity API schema',
    at: (commit) =>
      `https://github.com/MicrosoftDocs/office-365-management-api/blob/${commit}/office-365-management-api/office-365-management-activity-api-schema.md`,
  },
  urlclickevents: {
    title: 'UrlClickEvents table',
    at: (commit) =>
      `https://github.com/MicrosoftDocs/defender-docs/blob/${commit}/defender-xdr/advanced-hunting-urlclickevents-table.md`,
  },
  'sentinel-urlclickevents': {
    title: 'UrlClickEvents in Sentinel',
    at: (commit) =>
      `https://github.com/MicrosoftDocs/azure-reference-other/blob/${commit}/azure-monitor-ref/tables/includes/urlclickevents-include.md`,
  },
  'get-safelinksdetailreport': {
    title: 'Get-SafeLinksDetailReport',
    at: (commit) =>
      `https://github.com/MicrosoftDocs/office-docs-powershell/blob/${commit}/exchange/exchange-ps/ExchangePowerShell/Get-SafeLinksDetailReport.md`,
  },
  sekoia: {
    title: 'SEKOIA-IO/intake-formats',
    at: (commit) => `https://github.com/SEKOIA-IO/intake-formats/tree/${commit}`,
  },
};

/** `schema#anchor@commit` as a link to that section of that page at that commit; a source of another name stays text. */
export function sourceLink(source: string): string {
  const { title, url, anchor, commit } = opened(source);
  return url === null
    ? prose(source)
    : `[${title}${anchor && `, section ${anchor}`}, commit ${commit}](${url})`;
}

/** The same with the page's title alone, for where its section and commit stand already. */
export function shortSourceLink(source: string): string {
  const { title, url } = opened(source);
  return url === null ? prose(source) : `[${title}](${url})`;
}

function opened(
  source: string,
): Record<'title' | 'anchor' | 'commit', string> & { url: string | null } {
  const [, name = '', anchor = '', commit = ''] =
    /^([a-z-]+)(?:#([a-z0-9-]+))?@([0-9a-f]+)$/.exec(source) ?? [];
  const place = PLACES[name];
  const url = place === undefined ? null : `${place.at(commit)}${anchor && `#${anchor}`}`;
  return { title: place?.title ?? '', url, anchor, commit };
}
