import type { SchemaModel } from '../model.ts';
import { type Problem, problemAt } from '../problem.ts';

/** Codes that generated validators report. */
const VALIDATOR_CODES = [
  'not_a_record',
  'property_missing',
  'property_type',
  'property_format',
  'property_undocumented',
  'enum_value_unknown',
  'empty_value',
];

/** The enum of issue codes, where there is one, has the codes that generated code reports. */
export function checkCodes(model: SchemaModel): readonly Problem[] {
  const codes = model.enums.find((one) => one.name === 'issue-code');
  if (codes === undefined) return [];
  const known = codes.members.map((member) => member.value);
  return VALIDATOR_CODES.filter((code) => !known.includes(code)).map((code) =>
    problemAt(codes.place, `lacks "${code}", which generated validators report`),
  );
}
