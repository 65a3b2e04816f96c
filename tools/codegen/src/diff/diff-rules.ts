import type { ConversionModel, DecisionRowModel, MappedModel, SchemaModel } from '../model.ts';
import { both, type Change, isSame, paired } from './change.ts';

/** How records are told, opened, converted, mapped and decided: another result is a breaking change. */
export function diffRules(before: SchemaModel, after: SchemaModel): readonly Change[] {
  return [
    ...diffShapes(before, after),
    ...diffConversions(before, after),
    ...diffMapping(before, after),
    ...diffDecisions(before, after),
  ];
}

function diffShapes(before: SchemaModel, after: SchemaModel): readonly Change[] {
  const { gone, fresh, kept } = paired(before.shapes, after.shapes, (one) => one.name);
  const order = kept.map(([, one]) => one.name);
  const old = before.shapes.map((one) => one.name).filter((name) => order.includes(name));
  const [first] = kept;
  return [
    ...gone.map((one) => both('breaking', one.place, `shape ${one.name} is gone`)),
    ...fresh.map((one) => both('addition', one.place, `shape ${one.name} is new`)),
    ...(first === undefined || isSame(order, old)
      ? []
      : [both('breaking', first[1].place, 'shapes are detected in another order')]),
    ...kept.flatMap(([a, b]) => [
      ...(isSame(a, b)
        ? []
        : [both('breaking', b.place, `shape ${b.name} is told or opened otherwise`)]),
      ...(a.description === b.description
        ? []
        : [both('documentation', b.place, `shape ${b.name} is described otherwise`)]),
    ]),
  ];
}

function diffConversions(before: SchemaModel, after: SchemaModel): readonly Change[] {
  const { gone, fresh, kept } = paired(before.conversions, after.conversions, (one) => one.name);
  return [
    ...gone.map((one) => both('breaking', one.place, `conversion ${one.name} is gone`)),
    ...fresh.map((one) => both('addition', one.place, `conversion ${one.name} is new`)),
    ...kept.flatMap(([a, b]) => diffConversion(a, b)),
  ];
}

function diffConversion(a: ConversionModel, b: ConversionModel): readonly Change[] {
  const { place, name } = b;
  const found: Change[] = [];
  if (!isSame(a.takes, b.takes) || a.gives !== b.gives) {
    found.push(both('breaking', place, `conversion ${name} takes or gives other types`));
  }
  const vectors = paired(a.vectors, b.vectors, (one) => JSON.stringify(one.in));
  for (const one of vectors.gone)
    found.push(
      both('breaking', place, `${name} says nothing of ${JSON.stringify(one.in)} any more`),
    );
  for (const one of vectors.fresh)
    found.push(both('addition', place, `${name} says what ${JSON.stringify(one.in)} gives`));
  for (const [from, to] of vectors.kept) {
    if (!isSame([from.out, from.issues], [to.out, to.issues])) {
      found.push(
        both('breaking', place, `${name} gives another result for ${JSON.stringify(to.in)}`),
      );
    } else if (from.why !== to.why)
      found.push(both('documentation', place, `a vector of ${name} is described otherwise`));
  }
  if (a.description !== b.description)
    found.push(both('documentation', place, `conversion ${name} is described otherwise`));
  return found;
}

function diffMapping(before: SchemaModel, after: SchemaModel): readonly Change[] {
  const members = ({ activity }: SchemaModel): readonly MappedModel[] => activity?.members ?? [];
  const facts = ({ activity }: SchemaModel): readonly MappedModel[] =>
    activity?.decisions?.facts ?? [];
  // A fact may have the name of a member.
  return [members, facts].flatMap((of) => diffMapped(of(before), of(after)));
}

function diffMapped(
  before: readonly MappedModel[],
  after: readonly MappedModel[],
): readonly Change[] {
  // Members that come or go are told with the properties.
  return paired(before, after, (one) => one.name).kept.flatMap(([a, b]) => {
    const rules = paired([...a.from], [...b.from], ([shape]) => shape);
    const say = (level: Change['readers'], shape: string, what: string): Change =>
      both(level, b.place, `${b.name} ${what} ${shape}`);
    return [
      ...(a.computed === b.computed
        ? []
        : [both('documentation', b.place, `how ${b.name} is made is described otherwise`)]),
      ...rules.gone.map(([shape]) => say('breaking', shape, 'is no longer read from')),
      ...rules.fresh.map(([shape]) => say('addition', shape, 'is read from')),
      ...rules.kept.flatMap(([[shape, from], [, to]]) => {
        if (isSame(from, to)) return [];
        if (from.kind === 'absent' && to.kind === 'absent')
          return [say('documentation', shape, 'says otherwise why it is not in')];
        return [
          say(from.kind === 'absent' ? 'addition' : 'breaking', shape, 'is read otherwise from'),
        ];
      }),
    ];
  });
}

function diffDecisions(before: SchemaModel, after: SchemaModel): readonly Change[] {
  const [a, b] = [before.activity?.decisions, after.activity?.decisions];
  if (!a || !b) return [];
  const { gone, fresh, kept } = paired<DecisionRowModel>(a.rows, b.rows, (row) => row.id);
  const order = kept.map(([, row]) => row.id);
  const old = a.rows.map((row) => row.id).filter((id) => order.includes(id));
  return [
    ...gone.map((row) => both('breaking', row.place, `decision row ${row.id} is gone`)),
    // It takes records from the rows below it.
    ...fresh.map((row) => both('breaking', row.place, `decision row ${row.id} is new`)),
    ...(isSame(order, old)
      ? []
      : [both('breaking', b.place, 'decision rows are in another order')]),
    ...(isSame(a.tellers, b.tellers)
      ? []
      : [both('breaking', b.place, 'tellers of the decision changed')]),
    ...kept.flatMap(([from, to]) => {
      if (!isSame([from.when, from.result, from.yields], [to.when, to.result, to.yields])) {
        return [both('breaking', to.place, `decision row ${to.id} asks or gives something else`)];
      }
      const same = from.description === to.description && isSame(from.examples, to.examples);
      return same
        ? []
        : [both('documentation', to.place, `decision row ${to.id} is described otherwise`)];
    }),
  ];
}
