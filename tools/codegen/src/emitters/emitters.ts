import type { Emitter } from '../output-file.ts';
import { emitDocs } from './docs/emit-docs.ts';
import { emitCodes } from './emit-codes.ts';
import { emitConversions } from './emit-conversions.ts';
import { emitDecisionRows } from './emit-decision-rows.ts';
import { emitDecisions } from './emit-decisions.ts';
import { emitEnums } from './emit-enums.ts';
import { emitForms } from './emit-forms.ts';
import { emitKeys } from './emit-keys.ts';
import { emitMapping } from './emit-mapping.ts';
import { emitProfiles } from './emit-profiles.ts';
import { emitRecordTypes } from './emit-record-types.ts';
import { emitRecordValidators } from './emit-record-validators.ts';
import { emitShapes } from './emit-shapes.ts';
import { emitTypes } from './emit-types.ts';
import { languageEmitters } from './models/emit-language.ts';
import { emitModels } from './models/emit-models.ts';
import { emitKql } from './queries/kql/emit-kql.ts';
import { emitSql } from './queries/sql/emit-sql.ts';
import { emitValidators } from './validators/emit-validators.ts';

/** Every emitter by the name that its files' headers give. They do not know each other. */
export const emitters: Readonly<Record<string, Emitter>> = {
  types: emitTypes,
  enums: emitEnums,
  validators: emitValidators,
  'record-types': emitRecordTypes,
  forms: emitForms,
  'record-validators': emitRecordValidators,
  profiles: emitProfiles,
  keys: emitKeys,
  mapping: emitMapping,
  decisions: emitDecisions,
  'decision-rows': emitDecisionRows,
  shapes: emitShapes,
  conversions: emitConversions,
  codes: emitCodes,
  sql: emitSql,
  kql: emitKql,
  docs: emitDocs,
  models: emitModels,
};

/** The emitter of a name, or `lang:NAME` for models in one language. */
export function emitterNamed(name: string): Emitter | undefined {
  return emitters[name] ?? languageEmitters[name];
}

/** Every name that `emitterNamed` knows. */
export const emitterNames: readonly string[] = [
  ...Object.keys(emitters),
  ...Object.keys(languageEmitters),
];
