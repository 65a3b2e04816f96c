import { contentPolicy } from './content-policy.ts';
import { SHARED_SHAPES } from './marks.ts';
import { html, type Markup, verbatim } from './markup.ts';
import { SORT_SCRIPT } from './sort-script.ts';
import { PAGE_STYLE } from './style/page-style.ts';

/** A disc half in colour; in the file itself, so that no browser asks a server for an icon. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='6.5' fill='%23fff' stroke='%23a50f42' stroke-width='2'/%3E%3Cpath d='M8 2a6 6 0 0 0 0 12z' fill='%23a50f42'/%3E%3C/svg%3E";

/** What a document holds besides what is the same in each. */
export interface DocumentParts {
  readonly title: string;
  readonly body: Markup;
  /** Version of timeofclick. */
  readonly version: string;
}

/** A whole HTML document with its style, its script, and the policy that lets in nothing else. */
export function htmlDocument({ title, body, version }: DocumentParts): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="timeofclick ${version}">
<meta http-equiv="Content-Security-Policy" content="${verbatim(contentPolicy(PAGE_STYLE, SORT_SCRIPT))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${verbatim(ICON)}">
<title>${title}</title>
<style>${verbatim(PAGE_STYLE)}</style>
</head>
<body>
${SHARED_SHAPES}
${body}
<script>${verbatim(SORT_SCRIPT)}</script>
</body>
</html>
`.text;
}
