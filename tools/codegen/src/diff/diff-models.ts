import type { SchemaModel } from '../model.ts';
import type { Change } from './change.ts';
import { diffEnums } from './diff-enums.ts';
import { diffObjects } from './diff-objects.ts';
import { diffRules } from './diff-rules.ts';

/** Everything that differs between two versions of the schemas, in the order of their parts. */
export function diffModels(before: SchemaModel, after: SchemaModel): readonly Change[] {
  return [...diffObjects(before, after), ...diffEnums(before, after), ...diffRules(before, after)];
}
