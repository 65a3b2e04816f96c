import { integerOf, memberValue } from '../runtime/check.ts';
import { type Conversion, refuseType, report, textOf } from './conversion.ts';

/** One enum as its conversion needs it. */
export interface EnumNumbers {
  /** Name of the enum, for the issue. */
  readonly enumName: string;
  readonly nameOf: (value: number) => string | null;
  /** Number of a member's name in any letter case. */
  readonly valueOf: (name: string) => number | null;
  /** Result for a text that names no member: null in an activity, -1 in a fact, which then was told. */
  readonly unknownName: null | -1;
}

/**
 * A conversion to the number of an enum: from the number, its text, or a member's name in any letter
 * case, with or without blanks and underscores (`THREAT_INTELLIGENCE_URL`). An unknown number is kept,
 * since Microsoft adds members without notice; whatever is unknown gives a warning.
 */
export function convertEnum(numbers: EnumNumbers): Conversion<number> {
  return (value, context) => {
    if (value === null || value === undefined) return null;
    const told = typeof value === 'string' ? textOf(value, context) : value;
    if (told === null) return null;
    const number =
      typeof told === 'string' ? (integerOf(told) ?? memberValue(numbers.valueOf, told)) : told;
    if (number !== null && (typeof number !== 'number' || !Number.isSafeInteger(number))) {
      return refuseType(value, 'integer|string|null', context);
    }
    if (number === null || numbers.nameOf(number) === null) {
      report(context, 'warning', 'enum_value_unknown', {
        enumName: numbers.enumName,
        value: number,
      });
    }
    return number ?? numbers.unknownName;
  };
}
