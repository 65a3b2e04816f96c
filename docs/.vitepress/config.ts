import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { apiReference } from '../scripts/api-reference.ts';
import { outputOfCommand } from '../scripts/run-beside-samples.ts';
import { labelCells } from './labelled-cells.ts';
import { referenceSidebar } from './reference-sidebar.ts';
import { searchSections } from './search-sections.ts';
import { mayDiffer, mayGoOn, pageWeight, searchTerm, searchWords } from './search-words.ts';

const guides = [
  {
    text: 'Start',
    items: [
      { text: 'Five minutes to an answer', link: '/guides/five-minutes' },
      { text: 'In Node, browser and Deno', link: '/guides/import' },
      { text: 'The command line', link: '/guides/command-line' },
      { text: 'TypeScript API', link: '/guides/api' },
      { text: 'Models in other languages', link: '/guides/models' },
    ],
  },
  {
    text: 'Understand',
    items: [
      { text: 'Get the exports', link: '/guides/exports' },
      { text: 'What the outcomes mean', link: '/guides/outcomes' },
      { text: 'The same question elsewhere', link: '/guides/same-question' },
      { text: 'Documented and observed', link: '/guides/documented-and-observed' },
      { text: 'Eras of the schema', link: '/guides/eras' },
    ],
  },
  {
    text: 'Contribute',
    items: [
      { text: 'Architecture', link: '/guides/architecture' },
      { text: 'Add a record type', link: '/guides/add-a-record-type' },
    ],
  },
];

/** Pages that are one wide table: they get the room of the outline, too. */
const WIDE = [
  'reference/mapping.md',
  'reference/decisions.md',
  'reference/conversions.md',
  'reference/enums/audit-log-record-type.md',
];

/** Where the API page has its generated part. */
const API_MARK = '<!-- api -->';

export default defineConfig({
  title: 'timeofclick',
  description: 'Who reached the page, who may have, who was stopped, and how sure are we',
  lang: 'en',
  srcExclude: ['README.md'],
  // No icon to fetch, on any host.
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: {
    // The API reference is put in while the page is built, also for the search: declarations are not checked in.
    config: (md) => {
      labelCells(md);
      md.core.ruler.before('normalize', 'api-reference', (state) => {
        if (state.src.includes(API_MARK)) state.src = state.src.replace(API_MARK, apiReference);
      });
    },
    // GitHub's own pair has comments that are too pale for the light page.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark' },
  },
  // The report that the home page shows is made with it, and so is never an old one.
  buildEnd({ outDir }) {
    const report = join(outDir, 'sample-report.html');
    outputOfCommand(`timeofclick report . --domain contoso-payroll.example --html ${report}`);
  },
  transformPageData(page) {
    if (WIDE.includes(page.relativePath)) page.frontmatter.aside = false;
  },
  // The search index holds every page and is fetched only by who searches.
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          options: { tokenize: searchWords, processTerm: searchTerm },
          searchOptions: {
            combineWith: 'AND',
            prefix: mayGoOn,
            fuzzy: mayDiffer,
            boost: { title: 4, titles: 2, text: 1 },
            boostDocument: pageWeight,
          },
          _splitIntoSections: searchSections,
        },
      },
    },
    outline: { level: [2, 3] },
    nav: [
      { text: 'Guides', link: '/guides/five-minutes', activeMatch: '^/guides/' },
      { text: 'Reference', link: '/reference/', activeMatch: '^/reference/' },
    ],
    sidebar: { '/guides/': guides, '/reference/': referenceSidebar() },
    footer: {
      message: 'Apache-2.0. Not affiliated with Microsoft. Nothing on this site phones home.',
    },
  },
});
