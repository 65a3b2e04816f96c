import type { SchemaModel } from '../model.ts';
import type { Problem } from '../problem.ts';
import { checkCodes } from './check-codes.ts';
import { checkConversions } from './check-conversions.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkDescriptions } from './check-descriptions.ts';
import { checkDocumented } from './check-documented.ts';
import { checkExtensions } from './check-extensions.ts';
import { checkMapping } from './check-mapping.ts';
import { checkNames } from './check-names.ts';
import { checkResults } from './check-results.ts';
import { checkShapes } from './check-shapes.ts';

/** One rule that schemas must keep. Pure; reports every breach. */
type Check = (model: SchemaModel) => readonly Problem[];

const checks: readonly Check[] = [
  checkDescriptions,
  checkNames,
  checkExtensions,
  checkDocumented,
  checkShapes,
  checkMapping,
  checkConversions,
  checkDecisions,
  checkResults,
  checkCodes,
];

/** Everything that is wrong with a model, in the order of the checks. */
export function checkModel(model: SchemaModel): readonly Problem[] {
  return checks.flatMap((check) => check(model));
}
