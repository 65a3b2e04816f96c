import { posix } from 'node:path';
import { didYouMean } from '../nearest-word.ts';
import type { Problem } from '../problem.ts';
import type { SchemaFile } from '../read-schemas.ts';
import { schemaNameOf, titledName, typeNameOf } from './names.ts';
import { SchemaNode } from './schema-node.ts';

export type DocumentKind =
  | 'record'
  | 'row'
  | 'activity'
  | 'plain'
  | 'list'
  | 'enum'
  | 'shape'
  | 'meta';

/** A schema file that is JSON, told apart by what it holds and where it lies. */
export interface SchemaDocument {
  readonly path: string;
  readonly name: string;
  readonly typeName: string;
  readonly kind: DocumentKind;
  readonly root: SchemaNode;
}

/** What a `$ref` points at: a whole schema or one entry of its `$defs`. */
export interface RefTarget {
  readonly document: SchemaDocument;
  /** Name under `$defs`; null for the whole schema. */
  readonly definition: string | null;
}

export interface Documents {
  readonly schemas: readonly SchemaDocument[];
  readonly catalog: SchemaNode | null;
  readonly conversions: SchemaNode | null;
  readonly problems: Problem[];
}

/** Parses the files. A file that is no JSON is a problem and is left out. */
export function parseDocuments(files: readonly SchemaFile[]): Documents {
  const problems: Problem[] = [];
  const roots = new Map<string, SchemaNode>();
  for (const file of files) {
    const place = { file: file.path, pointer: '' };
    try {
      roots.set(file.path, new SchemaNode(JSON.parse(file.text), place, problems));
    } catch (error) {
      problems.push({ ...place, message: `is not JSON: ${(error as Error).message}` });
    }
  }
  return {
    schemas: [...roots].filter(([path]) => path.endsWith('.schema.json')).map(toDocument),
    catalog: roots.get('catalog.json') ?? null,
    conversions: roots.get('conversions.json') ?? null,
    problems,
  };
}

/** Type name of an entry of `$defs`. */
export function definitionName(document: SchemaDocument, definition: string): string {
  const title = document.root.child('$defs')?.child(definition)?.child('title')?.value;
  return titledName(title, typeNameOf(definition));
}

/** How schemas of another repository name those of the package: by it, or by `$id`. */
const PACKAGE = /^(?:@timeofclick\/schemas|https:\/\/unpkg\.com\/@timeofclick\/schemas@[^/]+)\//;

/** Follows a `$ref`; null and a problem when it leads nowhere. */
export function followRef(
  documents: Documents,
  from: SchemaDocument,
  ref: SchemaNode,
): RefTarget | null {
  const text = ref.asText();
  const [file = '', fragment = ''] = text.split('#');
  const path = PACKAGE.test(file)
    ? file.replace(PACKAGE, '')
    : posix.join(posix.dirname(from.path), file);
  const document =
    file === ''
      ? from
      : documents.schemas.find((one) => one.path === path || one.root.child('$id')?.value === file);
  if (document === undefined) {
    const near = documents.schemas.map((one) => relativeRef(from.path, one.path));
    ref.report(`"$ref" to unknown schema "${file}"${didYouMean(file, near)}`);
    return null;
  }
  if (fragment === '') return { document, definition: null };
  const definition = /^\/\$defs\/([^/]+)$/.exec(fragment)?.[1];
  const names =
    document.root
      .child('$defs')
      ?.entries()
      .map(([name]) => name) ?? [];
  if (definition !== undefined && names.includes(definition)) return { document, definition };
  const near = names.map((name) => `#/$defs/${name}`);
  ref.report(`"$ref" to unknown part "#${fragment}"${didYouMean(`#${fragment}`, near)}`);
  return null;
}

function relativeRef(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

function toDocument([path, root]: [string, SchemaNode]): SchemaDocument {
  const name = schemaNameOf(path);
  const typeName = titledName(root.child('title')?.value, typeNameOf(name));
  return { path, name, typeName, kind: kindOf(path, root), root };
}

function kindOf(path: string, root: SchemaNode): DocumentKind {
  if (root.has('$vocabulary')) return 'meta';
  if (root.has('x-enum')) return 'enum';
  if (root.has('x-shape')) return 'shape';
  if (root.has('x-decide') || hasMapping(root)) return 'activity';
  if (root.has('x-record-type') || path.includes('records/')) return 'record';
  if (path.includes('rows/')) return 'row';
  return root.child('type')?.value === 'array' ? 'list' : 'plain';
}

function hasMapping(root: SchemaNode): boolean {
  const properties = root.child('properties')?.value;
  return (
    typeof properties === 'object' &&
    properties !== null &&
    Object.values(properties).some(
      (property) => property !== null && Object.hasOwn(Object(property), 'x-from'),
    )
  );
}
