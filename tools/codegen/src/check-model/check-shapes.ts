import { cellOf } from '../model/mapping-of.ts';
import type { SchemaModel, ShapeModel } from '../model.ts';
import { didYouMean } from '../nearest-word.ts';
import { below, type Problem, problemAt } from '../problem.ts';

/** Each shape can be told and opened, and refers to things that are there. */
export function checkShapes(model: SchemaModel): readonly Problem[] {
  return model.shapes.flatMap((shape) => checkShape(shape, model));
}

function checkShape(shape: ShapeModel, model: SchemaModel): readonly Problem[] {
  const place = below(shape.place, 'x-shape');
  const problems: Problem[] = [];
  const at = (key: string, message: string): void => {
    problems.push(problemAt(below(place, key), message));
  };
  if (shape.detect.length === 0) problems.push(problemAt(place, 'has no "detect"'));
  const opens = shape.kind !== 'terminal';
  if (opens && shape.unwrap.length === 0)
    problems.push(problemAt(place, `a ${shape.kind} needs "unwrap"`));
  if (!opens && shape.unwrap.length > 0)
    at('unwrap', 'a terminal is the record and has nothing to unwrap');
  if (opens && shape.family !== null)
    at('family', `a ${shape.kind} has the family of what it carries`);
  const forms = model.objects
    .filter((object) => object.kind === 'record' || object.kind === 'row')
    .filter((object) => object.typeName === object.owner)
    .map((object) => object.name);
  if (shape.keys !== null && !forms.includes(shape.keys)) {
    at('keys', `no wire form is called "${shape.keys}"${didYouMean(shape.keys, forms)}`);
  }
  if (!opens && shape.family !== 'own' && shape.keys === null) {
    problems.push(problemAt(place, 'a terminal needs "keys": the wire form whose names apply'));
  }
  const terminals = model.shapes
    .filter((one) => one.kind === 'terminal' && one !== shape)
    .map((one) => one.name);
  if (shape.like !== null && !terminals.includes(shape.like)) {
    at('like', `no terminal shape is called "${shape.like}"${didYouMean(shape.like, terminals)}`);
  }
  return [...problems, ...checkFamily(shape, model), ...checkTests(shape)];
}

function checkFamily(shape: ShapeModel, model: SchemaModel): readonly Problem[] {
  const families = model.enums
    .find((one) => one.name === 'click-family')
    ?.members.map((member) => String(member.value));
  const { family } = shape;
  if (family === null || family === 'own' || families === undefined || families.includes(family))
    return [];
  const place = below(below(shape.place, 'x-shape'), 'family');
  return [problemAt(place, `"${family}" is no family${didYouMean(family, [...families, 'own'])}`)];
}

function checkTests(shape: ShapeModel): readonly Problem[] {
  return [...shape.detect, ...shape.click].flatMap((rule) =>
    rule.values.flatMap((test) => {
      const asked = [
        test.equals !== undefined,
        test.in !== null,
        test.prefix !== null,
        test.integerLike,
        test.type !== null,
      ];
      const problems: Problem[] = [];
      if (asked.filter(Boolean).length !== 1) {
        problems.push(
          problemAt(test.place, 'needs one of "equals", "in", "prefix", "integerLike", "type"'),
        );
      }
      const opened = shape.view.map((pointer) => cellOf(pointer)[0]);
      const cell = cellOf(test.pointer);
      if (cell.length > 1 && opened.length > 0 && !opened.includes(cell[0])) {
        problems.push(problemAt(test.place, `looks into "${cell[0]}", which "view" does not open`));
      }
      return problems;
    }),
  );
}
