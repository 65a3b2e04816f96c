import { readFileSync } from 'node:fs';
import type { DefaultTheme } from 'vitepress';

const INDEX = new URL('../reference/index.md', import.meta.url);

/** The sidebar of the reference: what its generated index lists, under the same headings. */
export function referenceSidebar(): DefaultTheme.SidebarItem[] {
  const groups: DefaultTheme.SidebarItem[] = [
    { text: 'Reference', items: [{ text: 'Overview', link: '/reference/' }] },
  ];
  for (const line of readFileSync(INDEX, 'utf8').split('\n')) {
    const heading = /^## (.+)$/.exec(line)?.[1];
    if (heading !== undefined) groups.push({ text: heading, items: [] });
    const [, text, page] = /^\| \[([^\]]+)\]\(\.\/([^)]+)\.md\)/.exec(line) ?? [];
    if (text !== undefined) groups.at(-1)?.items?.push({ text, link: `/reference/${page}` });
  }
  return groups;
}
