import type { DetectRule, Literal, ShapeModel, UnwrapStep, ValueTest } from '../model.ts';
import type { SchemaDocument } from './documents.ts';
import type { SchemaNode } from './schema-node.ts';

/** Reads a shape: the `x-shape` annotation and the words around it. The rest of the file is a plain JSON Schema. */
export function buildShape(document: SchemaDocument): ShapeModel {
  const { root } = document;
  const node = root.child('x-shape') as SchemaNode;
  const kind = node.oneOf('kind', ['transport', 'wrapper', 'terminal']);
  const shape: ShapeModel = {
    name: document.name,
    typeName: document.typeName,
    place: root.place,
    id: root.optionalText('$id') ?? '',
    title: root.text('title'),
    description: root.text('description'),
    kind,
    cells: (root.child('properties')?.entries() ?? []).map(([name]) => name),
    family: kind === 'terminal' ? node.text('family') : node.optionalText('family'),
    detect: buildDetect(node.child('detect')),
    click: buildDetect(node.child('click')),
    unwrap: node.list('unwrap').map(buildUnwrap),
    view: node.texts('view'),
    dropKeys: node.optionalText('dropKeys'),
    keys: node.optionalText('keys'),
    suffixes: node.texts('suffixes'),
    markers: node.texts('markers'),
    numberMarkers: node.list('numberMarkers').map(buildNumberMarker),
    csv: node.flag('csv'),
    page: node.texts('page'),
    category: node.optionalText('category'),
    caps: node.list('caps').map((cap) => cap.value as number),
    sequence: node.optionalText('sequence'),
    like: node.optionalText('like'),
  };
  node.optionalText('note');
  node.close('x-shape');
  return shape;
}

function buildDetect(node: SchemaNode | null): readonly DetectRule[] {
  if (node === null) return [];
  const rules = node.list('anyOf').map((rule) => {
    const detect = {
      keys: rule.texts('keys'),
      exactKeys: rule.texts('exactKeys'),
      anyKey: rule.texts('anyKey'),
      absent: rule.texts('absent'),
      values: (rule.child('values')?.entries() ?? []).map(([pointer, test]) =>
        buildTest(pointer, test),
      ),
    };
    rule.close('a detection rule');
    return detect;
  });
  node.close('a detection');
  return rules;
}

function buildTest(pointer: string, node: SchemaNode): ValueTest {
  if (!pointer.startsWith('/'))
    node.report(`"${pointer}" is no JSON Pointer: it must start with "/"`);
  const test = {
    pointer,
    equals: node.child('equals')?.value as Literal | undefined,
    in: node.has('in') ? node.list('in').map((element) => element.value as Literal) : null,
    prefix: node.optionalText('prefix'),
    integerLike: node.flag('integerLike'),
    type: node.optionalText('type'),
    place: node.place,
  };
  node.close('a value test');
  return test;
}

function buildNumberMarker(node: SchemaNode): { readonly key: string; readonly value: number } {
  const marker = { key: node.text('key'), value: node.optionalNumber('value') ?? 0 };
  node.close('a number marker');
  return marker;
}

function buildUnwrap(node: SchemaNode): UnwrapStep {
  const step = { pointer: node.text('path'), each: node.flag('each'), json: node.flag('json') };
  node.close('an unwrap step');
  return step;
}
