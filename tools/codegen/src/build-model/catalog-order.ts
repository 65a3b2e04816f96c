import { didYouMean } from '../nearest-word.ts';
import type { SchemaDocument } from './documents.ts';
import type { SchemaNode } from './schema-node.ts';

/**
 * The documents in the order of the catalog: `schemas` orders by file, `shapes` by name and is the
 * order of detection. Without a catalog: by path.
 */
export function inCatalogOrder(
  documents: readonly SchemaDocument[],
  catalog: SchemaNode | null,
): readonly SchemaDocument[] {
  if (catalog === null) return documents;
  const files = catalog.list('schemas').map((entry) => [entry.text('file'), entry] as const);
  const shapes = catalog.list('shapes').map((entry) => [entry.asText(), entry] as const);
  const isShape = (document: SchemaDocument): boolean => document.kind === 'shape';
  reportStrangers(
    files,
    documents.map((document) => document.path),
  );
  reportStrangers(
    shapes,
    documents.filter(isShape).map((document) => document.name),
  );
  return [
    ...ranked(
      documents.filter((document) => !isShape(document)),
      files,
      (document) => document.path,
      catalog,
    ),
    ...ranked(documents.filter(isShape), shapes, (document) => document.name, catalog),
  ];
}

type Entries = readonly (readonly [string, SchemaNode])[];

function reportStrangers(entries: Entries, known: readonly string[]): void {
  for (const [word, node] of entries) {
    if (!known.includes(word)) node.report(`there is no "${word}"${didYouMean(word, known)}`);
  }
}

function ranked(
  documents: readonly SchemaDocument[],
  entries: Entries,
  wordOf: (document: SchemaDocument) => string,
  catalog: SchemaNode,
): readonly SchemaDocument[] {
  const words = entries.map(([word]) => word);
  for (const document of documents) {
    if (!words.includes(wordOf(document))) catalog.report(`does not list ${document.path}`);
  }
  const rank = (document: SchemaDocument): number => words.indexOf(wordOf(document));
  return [...documents].sort((a, b) => rank(a) - rank(b));
}
