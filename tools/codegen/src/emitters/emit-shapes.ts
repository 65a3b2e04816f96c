import { cellOf } from '../model/mapping-of.ts';
import type { DetectRule, SchemaModel, ShapeKind, ShapeModel, ValueTest } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { quoted, valueText } from '../text/typescript-text.ts';

const DECLARATIONS = `\
/** A test on one value of a candidate; exactly one of the tests is there. */
export interface ValueTest {
  /** Keys to walk from the candidate. */
  readonly cell: readonly string[];
  readonly equals?: string | number | boolean | null;
  /** Equals one of these. */
  readonly in?: readonly (string | number | boolean | null)[];
  /** The value is a text that starts with this. */
  readonly prefix?: string;
  /** An integer, or a text that holds one. */
  readonly integerLike?: boolean;
  /** What \`typeof\` says. */
  readonly type?: string;
}

/** All parts must hold. Keys are compared without letter case and underscores. */
export interface DetectRule {
  readonly keys: readonly string[];
  /** Keys that must be spelled exactly like this. */
  readonly exactKeys: readonly string[];
  /** At least one of these, unless empty. */
  readonly anyKey: readonly string[];
  readonly absent: readonly string[];
  readonly values: readonly ValueTest[];
}

/** Where the carried value is. */
export interface UnwrapStep {
  readonly cell: readonly string[];
  /** The value is an array, and each element is carried. */
  readonly each: boolean;
  /** The value is JSON text; an object or array is taken as it is. */
  readonly json: boolean;
}

/** A form in which records arrive. */
export interface Shape {
  readonly name: ShapeName;
  /** transport: only opened. wrapper: has cells of its own besides the record. terminal: is the record. */
  readonly kind: 'transport' | 'wrapper' | 'terminal';
  readonly title: string;
  /** Of terminals; \`own\` is our normal form, which says its family itself. */
  readonly family: string | null;
  /** One of the rules must hold. */
  readonly detect: readonly DetectRule[];
  /** Which records of this shape tell of a click; empty means all. One of the rules must hold. */
  readonly click: readonly DetectRule[];
  readonly unwrap: readonly UnwrapStep[];
  /** Members that hold JSON text and are opened for mappings. */
  readonly view: readonly (readonly string[])[];
  /** Keys of the carried record that contain this text are left out. */
  readonly dropKeys: string | null;
  /** Wire form whose property names apply. */
  readonly keys: WireName | null;
  /** Endings that some tables put on column names. */
  readonly suffixes: readonly string[];
  /** At least one of these texts is in every click; empty means no record may be skipped unread. */
  readonly markers: readonly string[];
  /** Numbers under a key that a click may have instead of a marker. */
  readonly numberMarkers: readonly { readonly key: string; readonly value: number }[];
  readonly csv: boolean;
  /** Members whose array is read element by element. */
  readonly page: readonly string[];
  readonly category: string | null;
  /** Row counts at which this export is known to be cut. */
  readonly caps: readonly number[];
  /** Cell that numbers the rows. */
  readonly sequence: readonly string[] | null;
}
`;

const NO_RULE = { keys: 'NONE', exactKeys: 'NONE', anyKey: 'NONE', absent: 'NONE', values: 'NONE' };
const NO_SHAPE = {
  family: null,
  detect: 'NONE',
  click: 'NONE',
  unwrap: 'NONE',
  view: 'NONE',
  dropKeys: null,
  keys: null,
  suffixes: 'NONE',
  markers: 'NONE',
  numberMarkers: 'NONE',
  csv: false,
  page: 'NONE',
  category: null,
  caps: 'NONE',
  sequence: null,
};

/** `shapes.ts`: how each shape is told and opened, in order of detection. */
export function emitShapes(model: SchemaModel): readonly OutputFile[] {
  const { shapes } = model;
  if (shapes.length === 0) return [];
  const text = `${codeHeader('shapes', ['shapes/*.schema.json', 'catalog.json'])}\
import type { WireName } from './keys.ts';

/** A form in which clicks arrive, in order of detection. */
export type ShapeName =${unionText(shapes)};
/** A shape that is a record itself. */
export type TerminalShapeName =${unionText(ofKind(shapes, 'terminal'))};
/** A shape that carries a record and has cells of its own. */
export type WrapperShapeName =${unionText(ofKind(shapes, 'wrapper'))};
/** A shape that only carries. */
export type TransportShapeName =${unionText(ofKind(shapes, 'transport'))};

${DECLARATIONS}
const NONE: readonly never[] = [];
/** What most rules have none of. */
const RULE: DetectRule = ${usualText(NO_RULE)};
/** What most shapes have none of. */
const SHAPE: Omit<Shape, 'name' | 'kind' | 'title'> = ${usualText(NO_SHAPE)};

/** Every shape; the first whose detection holds is the shape of a value. */
export const SHAPES: readonly Shape[] = [
${shapes.map((shape) => `  ${valueText(shapeValue(shape), '  ')},\n`).join('')}];
`;
  return [{ area: 'code', path: 'shapes.ts', text }];
}

function usualText(usual: object): string {
  return valueText(usual).replaceAll("'NONE'", 'NONE');
}

function ofKind(shapes: readonly ShapeModel[], kind: ShapeKind): readonly ShapeModel[] {
  return shapes.filter((shape) => shape.kind === kind);
}

function unionText(shapes: readonly ShapeModel[]): string {
  if (shapes.length === 0) return ' never';
  return shapes.map((shape) => `\n  | ${quoted(shape.name)}`).join('');
}

function shapeValue(shape: ShapeModel): object {
  const { name, kind, title } = shape;
  const told = {
    family: shape.family,
    detect: shape.detect.map(ruleValue),
    click: shape.click.map(ruleValue),
    unwrap: shape.unwrap.map(({ pointer, each, json }) => ({ cell: cellOf(pointer), each, json })),
    view: shape.view.map(cellOf),
    dropKeys: shape.dropKeys,
    keys: shape.keys,
    suffixes: shape.suffixes,
    markers: shape.markers,
    numberMarkers: shape.numberMarkers,
    csv: shape.csv,
    page: shape.page,
    category: shape.category,
    caps: shape.caps,
    sequence: shape.sequence === null ? null : cellOf(shape.sequence),
  };
  return { '...': 'SHAPE', name, kind, title, ...unlike(NO_SHAPE, told) };
}

function ruleValue(rule: DetectRule): object {
  return { '...': 'RULE', ...unlike(NO_RULE, { ...rule, values: rule.values.map(testValue) }) };
}

/** The parts that say something else than what most have. */
function unlike(usual: Readonly<Record<string, unknown>>, told: object): object {
  const isUsual = (key: string, part: unknown) =>
    usual[key] === 'NONE' ? Array.isArray(part) && part.length === 0 : part === usual[key];
  return Object.fromEntries(Object.entries(told).filter(([key, part]) => !isUsual(key, part)));
}
function testValue(test: ValueTest): object {
  return {
    cell: cellOf(test.pointer),
    equals: test.equals,
    in: test.in ?? undefined,
    prefix: test.prefix ?? undefined,
    integerLike: test.integerLike || undefined,
    type: test.type ?? undefined,
  };
}
