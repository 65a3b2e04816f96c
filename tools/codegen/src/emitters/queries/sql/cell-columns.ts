import { mappedShapes, ruleFor } from '../../../model/mapping-of.ts';
import type { CellRuleModel, MappedModel, SchemaModel, ShapeModel } from '../../../model.ts';
import { recordCell, wrapperCell, wrapperCondition } from './cell-expressions.ts';
import { sqlText } from './dialect.ts';

/** One cell to convert. */
export interface ReadCell {
  readonly convert: string;
  /** Column of the cell. */
  readonly column: string;
}

/** Columns of cells as sent, each expression once. */
export class CellColumns {
  readonly #columns: Map<string, string> = new Map();
  readonly #model: SchemaModel;

  constructor(model: SchemaModel) {
    this.#model = model;
  }

  /** Name and expression of each column. */
  get columns(): readonly (readonly [name: string, expression: string])[] {
    return [...this.#columns].map(([expression, name]) => [name, expression]);
  }

  /** The cells that a member or fact is read from, in the order they are tried. */
  cellsOf(mapped: MappedModel): readonly ReadCell[] {
    return [...this.#ofRecord(mapped), ...this.#ofWrapper(mapped)];
  }

  #ofRecord(mapped: MappedModel): readonly ReadCell[] {
    const rules = mappedShapes(this.#model).flatMap((shape) => {
      const rule = ruleFor(mapped, shape, this.#model);
      return rule?.kind === 'cell' ? [{ shape, rule }] : [];
    });
    return this.#grouped(mapped.name, rules, ({ shape, rule }, at) => ({
      test: `shape = ${sqlText(shape.name)}`,
      cell: recordCell(rule.pointers[at] ?? '', shape, this.#model),
    }));
  }

  #ofWrapper(mapped: MappedModel): readonly ReadCell[] {
    const wrappers = this.#model.shapes.filter((shape) => shape.kind === 'wrapper');
    const rules = wrappers.flatMap((shape) => {
      const rule = mapped.from.get(shape.name);
      return rule?.kind === 'cell' ? [{ shape, rule }] : [];
    });
    return this.#grouped(mapped.name, rules, ({ shape, rule }, at) => ({
      test: [
        `wrapper = ${sqlText(shape.name)}`,
        ...(rule.when === null ? [] : [wrapperCondition(rule.when)]),
      ].join(' AND '),
      cell: wrapperCell(rule.pointers[at] ?? ''),
    }));
  }

  /** One column for all shapes, for each conversion and each pointer in the order they are tried. */
  #grouped(
    member: string,
    rules: readonly ShapeRule[],
    part: (one: ShapeRule, at: number) => { readonly test: string; readonly cell: string },
  ): readonly ReadCell[] {
    const conversions = [...new Set(rules.map(({ rule }) => rule.convert))];
    return conversions.flatMap((convert) => {
      const same = rules.filter(({ rule }) => rule.convert === convert);
      const most = Math.max(...same.map(({ rule }) => rule.pointers.length));
      return Array.from({ length: most }, (_, at) => {
        const parts = same
          .filter(({ rule }) => at < rule.pointers.length)
          .map((one) => part(one, at));
        return { convert, column: this.#column(member, casesText(parts)) };
      });
    });
  }

  #column(member: string, expression: string): string {
    const known = this.#columns.get(expression);
    if (known !== undefined) return known;
    const taken = [...this.#columns.values()].filter((name) => name.startsWith(`${member}Cell`));
    const name = taken.length === 0 ? `${member}Cell` : `${member}Cell${taken.length + 1}`;
    this.#columns.set(expression, name);
    return name;
  }
}

interface ShapeRule {
  readonly shape: ShapeModel;
  readonly rule: CellRuleModel;
}

/** Shapes that have the same cell share a line. */
function casesText(parts: readonly { readonly test: string; readonly cell: string }[]): string {
  const byCell = new Map<string, readonly string[]>();
  for (const { test, cell } of parts) byCell.set(cell, [...(byCell.get(cell) ?? []), test]);
  const lines = [...byCell].map(([cell, tests]) => `      WHEN ${tests.join(' OR ')} THEN ${cell}`);
  return `CASE\n${lines.join('\n')}\n    END`;
}
