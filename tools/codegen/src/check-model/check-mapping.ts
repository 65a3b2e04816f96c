import { propertiesOf } from '../model/inherited.ts';
import { cellOf, mappedShapes, ruleFor } from '../model/mapping-of.ts';
import type { CellRuleModel, MappedModel, SchemaModel, ShapeModel } from '../model.ts';
import { didYouMean } from '../nearest-word.ts';
import { below, type Problem, problemAt } from '../problem.ts';

/** Every member and every fact says for every shape where it comes from, or why it does not. */
export function checkMapping(model: SchemaModel): readonly Problem[] {
  const { activity } = model;
  if (activity === null) return [];
  return [
    ...activity.members.flatMap((member) => [
      ...checkComputed(member),
      ...(member.from.size > 0 ? checkSources(member, 'x-from', model) : []),
    ]),
    ...(activity.decisions?.facts ?? []).flatMap((fact) => checkSources(fact, 'from', model)),
  ];
}

function checkComputed(member: MappedModel): readonly Problem[] {
  const isMapped = member.from.size > 0;
  if (isMapped && member.computed !== null) {
    return [problemAt(member.place, 'has both "x-from" and "x-computed"')];
  }
  if (isMapped || member.computed !== null) return [];
  return [problemAt(member.place, 'has neither "x-from" nor "x-computed"')];
}

function checkSources(mapped: MappedModel, key: string, model: SchemaModel): readonly Problem[] {
  const place = below(mapped.place, key);
  const shapes = mappedShapes(model);
  const problems: Problem[] = [];
  for (const shape of shapes) {
    if (ruleFor(mapped, shape, model) === null) {
      problems.push(
        problemAt(
          place,
          `says nothing about "${shape.name}"; write a path, or "absent" with the reason`,
        ),
      );
    }
  }
  const known = [...shapes, ...model.shapes.filter((shape) => shape.kind === 'wrapper')];
  for (const [name, rule] of mapped.from) {
    const shape = known.find((one) => one.name === name);
    if (shape === undefined) {
      const near = didYouMean(
        name,
        known.map((one) => one.name),
      );
      problems.push(
        problemAt(below(place, name), `no shape to read from is called "${name}"${near}`),
      );
    } else if (rule.kind === 'cell') {
      problems.push(...checkCells(rule, shape, model));
    } else if (shape.kind === 'wrapper') {
      problems.push(problemAt(rule.place, 'a wrapper without a cell of its own needs no entry'));
    }
  }
  return problems;
}

/** A path starts at a property that the shape's schema names. */
function checkCells(
  rule: CellRuleModel,
  shape: ShapeModel,
  model: SchemaModel,
): readonly Problem[] {
  const cells = shape.kind === 'wrapper' ? shape.cells : wireNames(shape, model);
  if (cells.length === 0) return [];
  const opened = shape.view.map((pointer) => cellOf(pointer)[0]);
  const pointers = [...rule.pointers, ...(rule.when === null ? [] : [rule.when.pointer])];
  return pointers.flatMap((pointer) => {
    const [first = '', ...rest] = cellOf(pointer);
    if (!cells.includes(first) && !opened.includes(first)) {
      const near = didYouMean(first, cells);
      return [problemAt(rule.place, `${shape.name} has no property "${first}"${near}`)];
    }
    if (rest.length > 0 && !opened.includes(first)) {
      return [
        problemAt(rule.place, `looks into "${first}", which "view" of ${shape.name} does not open`),
      ];
    }
    return [];
  });
}

function wireNames(shape: ShapeModel, model: SchemaModel): readonly string[] {
  const wire = model.objects.find(
    (object) => object.name === shape.keys && object.typeName === object.owner,
  );
  return wire === undefined ? [] : propertiesOf(wire, model).map((property) => property.name);
}
