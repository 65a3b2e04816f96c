import {
  type AbsentRule,
  type CellRule,
  type ConversionName,
  DECISION_ROWS,
  type Decision,
  type DecisionRow,
  type DecisionRowId,
  decide,
  type ExplainedCell,
  type ExplainedFact,
  type ExplainedMember,
  type ExplainOptions,
  type Explanation,
  explainRecord,
  FACTS,
  FALLBACKS,
  type Facts,
  type Issue,
  KEYS,
  type KeySpelling,
  MAPPING,
  SHAPES,
  type Shape,
  type ShapeName,
  type TellerName,
  type TerminalShapeName,
  type TransportShapeName,
  type UrlTimeOfClickActivity,
  type WrapperShapeName,
} from '@timeofclick/core';
import { expectTypeOf, test } from 'vitest';

test('shapes are of three kinds', () => {
  expectTypeOf<ShapeName>().toEqualTypeOf<
    TerminalShapeName | WrapperShapeName | TransportShapeName
  >();
  expectTypeOf(SHAPES).toEqualTypeOf<readonly Shape[]>();
  expectTypeOf<Shape['kind']>().toEqualTypeOf<'transport' | 'wrapper' | 'terminal'>();
});

test('the mapping is data', () => {
  expectTypeOf(MAPPING['audit-record']).toEqualTypeOf<readonly (CellRule | AbsentRule)[]>();
  expectTypeOf(FACTS['alert-entity']).toEqualTypeOf<readonly (CellRule | AbsentRule)[]>();
  expectTypeOf(FALLBACKS['purview-csv']).toEqualTypeOf<readonly CellRule[]>();
  expectTypeOf<CellRule['convert']>().toEqualTypeOf<ConversionName>();
  expectTypeOf(KEYS['audit-record'].names).toEqualTypeOf<readonly KeySpelling[]>();
});

test('the decision is a table', () => {
  expectTypeOf(decide).toEqualTypeOf<(facts: Facts) => Decision>();
  expectTypeOf(DECISION_ROWS).toEqualTypeOf<readonly DecisionRow[]>();
  expectTypeOf<Decision['row']>().toEqualTypeOf<DecisionRowId>();
  expectTypeOf<Decision['teller']>().toEqualTypeOf<TellerName | null>();
  expectTypeOf<Facts['action']>().toEqualTypeOf<number | null>();
});

test('an explanation names the cell behind each member', () => {
  expectTypeOf(explainRecord).toEqualTypeOf<
    (record: object, options?: ExplainOptions) => Explanation
  >();
  expectTypeOf<Explanation['members']>().toEqualTypeOf<readonly ExplainedMember[]>();
  expectTypeOf<Explanation['issues']>().toEqualTypeOf<readonly Issue[]>();
  expectTypeOf<ExplainedMember['member']>().toEqualTypeOf<keyof UrlTimeOfClickActivity>();
  expectTypeOf<ExplainedMember['cell']>().toEqualTypeOf<ExplainedCell | null>();
  expectTypeOf<ExplainedFact>().toExtend<ExplainedCell>();
});
