import { createHash } from 'node:crypto';

/**
 * What a browser may do with the page: nothing but apply this one style and run this one script. No request can leave,
 * and no style or script that came in with a record can run, even if it got past the escaping.
 */
export function contentPolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    // The icon below; else a browser would ask the server for one.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
