import { anyType, type FormatName, type JsonKind, type Literal, type TypeModel } from '../model.ts';
import { didYouMean } from '../nearest-word.ts';
import { type Documents, definitionName, followRef, type SchemaDocument } from './documents.ts';
import { titledName } from './names.ts';
import type { SchemaNode } from './schema-node.ts';

const KINDS: readonly JsonKind[] = [
  'null',
  'boolean',
  'integer',
  'number',
  'string',
  'array',
  'object',
];
const FORMATS: readonly FormatName[] = ['guid', 'utc-date-time', 'ip-address'];

/** Where a type stands, and where the objects declared inside it go. */
export interface TypeContext {
  readonly documents: Documents;
  readonly document: SchemaDocument;
  /** Type name an object declared in place gets. */
  readonly inlineName: string;
  readonly declareInline: (name: string, node: SchemaNode) => void;
}

/** Reads the type keywords of a schema; other keywords of the node are left to its owner. */
export function buildType(node: SchemaNode, context: TypeContext): TypeModel {
  const own: TypeModel = {
    kinds: readKinds(node),
    format: readFormat(node),
    literals: readLiterals(node),
    enumName: null,
    objectName: readInlineObject(node, context),
    items: readPart(node, 'items', 'Item', context),
    values: readValues(node, context),
    keyEnum: readKeyEnum(node, context),
    pattern: node.optionalText('pattern'),
    minimum: node.optionalNumber('minimum'),
    maximum: node.optionalNumber('maximum'),
    minItems: node.optionalNumber('minItems'),
  };
  const referred = readRef(node, context);
  const alternatives = node.list('anyOf').map((alternative) => {
    const type = buildType(alternative, context);
    alternative.close('an alternative');
    return type;
  });
  const narrowed = referred === null ? own : narrow(referred, own);
  return alternatives.length === 0
    ? narrowed
    : { ...unite(alternatives, node), ...definedParts(own) };
}

/** The JSON kinds under `type`. */
export function readKinds(node: SchemaNode): readonly JsonKind[] {
  const type = node.child('type');
  if (type === null) return [];
  const words = Array.isArray(type.value) ? type.elements() : [type];
  return words.flatMap((word) => {
    const kind = KINDS.find((known) => known === word.value);
    if (kind !== undefined) return [kind];
    const text = word.asText();
    word.report(`"${text}" is no JSON type${didYouMean(text, KINDS)}`);
    return [];
  });
}

function readFormat(node: SchemaNode): FormatName | null {
  const text = node.optionalText('format');
  if (text === null) return null;
  const format = FORMATS.find((known) => known === text);
  if (format === undefined) {
    node.child('format')?.report(`"${text}" is no known format${didYouMean(text, FORMATS)}`);
  }
  return format ?? null;
}

function readLiterals(node: SchemaNode): readonly Literal[] | null {
  const constant = node.child('const');
  if (constant !== null) return [constant.value as Literal];
  if (node.child('enum') === null) return null;
  return node.list('enum').map((element) => element.value as Literal);
}

function readInlineObject(node: SchemaNode, context: TypeContext): string | null {
  if (!node.has('properties')) return null;
  const name = titledName(node.child('title')?.value, context.inlineName);
  context.declareInline(name, node);
  return name;
}

function readPart(
  node: SchemaNode,
  key: string,
  suffix: string,
  context: TypeContext,
): TypeModel | null {
  const part = node.child(key);
  if (part === null) return null;
  const type = buildType(part, { ...context, inlineName: context.inlineName + suffix });
  // Words about a part are welcome, but only properties have names to document.
  part.close('an element', [
    'description',
    'title',
    '$comment',
    'examples',
    'required',
    'properties',
  ]);
  return type;
}

function readValues(node: SchemaNode, context: TypeContext): TypeModel | null {
  const values = node.child('additionalProperties');
  if (values === null || typeof values.value === 'boolean') return null;
  return readPart(node, 'additionalProperties', 'Value', context);
}

function readKeyEnum(node: SchemaNode, context: TypeContext): string | null {
  const names = node.child('propertyNames');
  if (names === null) return null;
  const { enumName } = buildType(names, context);
  if (enumName === null) names.report('must refer to an enum');
  names.close('the names of a map');
  return enumName;
}

function readRef(node: SchemaNode, context: TypeContext): TypeModel | null {
  const ref = node.child('$ref');
  const target = ref && followRef(context.documents, context.document, ref);
  if (!target) return null;
  const { document, definition } = target;
  if (document.kind === 'enum' && definition === null) {
    return { ...anyType, kinds: readKinds(document.root), enumName: document.typeName };
  }
  const name = definition === null ? document.typeName : definitionName(document, definition);
  return { ...anyType, kinds: ['object'], objectName: name };
}

/** What the property itself says wins over what it refers to. */
function narrow(referred: TypeModel, own: TypeModel): TypeModel {
  return { ...referred, ...definedParts(own) };
}

function definedParts(type: TypeModel): Partial<TypeModel> {
  const parts = Object.entries(type).filter(([key, value]) =>
    key === 'kinds' ? type.kinds.length > 0 : value !== null,
  );
  return Object.fromEntries(parts);
}

/** One type that takes what any alternative takes; two alternatives may not narrow the same part. */
function unite(alternatives: readonly TypeModel[], node: SchemaNode): TypeModel {
  let union = anyType;
  for (const type of alternatives) {
    const clash = (
      ['format', 'enumName', 'objectName', 'items', 'values', 'literals'] as const
    ).find((key) => union[key] !== null && type[key] !== null);
    if (clash !== undefined) {
      node.report('"anyOf" may name one enum, one object and one kind of array, not two');
    }
    const kinds = [...new Set([...union.kinds, ...type.kinds])];
    union = { ...union, ...definedParts(type), kinds };
  }
  return union;
}
