import { validateUrlTimeOfClickRecord } from '@timeofclick/core';
import type { ObjectRule } from './json-schema.ts';
import { translate } from './json-schema.ts';

/** Says whether a value is a record as documented. */
export type Validate = (value: unknown) => boolean;

export const OUR_VALIDATOR = 'timeofclick, generated';

/** Each loads its library only when it is asked for, and compiles the rules as its users would. */
export const VALIDATORS: Readonly<Record<string, (schema: ObjectRule) => Promise<Validate>>> = {
  [OUR_VALIDATOR]: async () => {
    const options = { profile: 'documented' } as const;
    return (value) => validateUrlTimeOfClickRecord(value, options).success;
  },
  Ajv: async (schema) => {
    const { Ajv2020 } = await import('ajv/dist/2020.js');
    return new Ajv2020({ strict: false }).compile(schema);
  },
  zod: async (schema) => {
    const { z } = await import('zod');
    type Any = import('zod').ZodType;
    const rules = translate<Any>(schema, {
      text: (pattern) => (pattern === null ? z.string() : z.string().regex(pattern)),
      integer: (members) => (members === null ? z.int() : z.literal([...members])),
      array: (element) => z.array(element),
      object: (members) =>
        z.looseObject(
          Object.fromEntries(
            members.map(([name, rule, no]) => [name, no ? rule.optional() : rule]),
          ),
        ),
    });
    return (value) => rules.safeParse(value).success;
  },
  valibot: async (schema) => {
    const v = await import('valibot');
    type Any = import('valibot').GenericSchema;
    const rules = translate<Any>(schema, {
      text: (pattern) => (pattern === null ? v.string() : v.pipe(v.string(), v.regex(pattern))),
      integer: (members) =>
        members === null ? v.pipe(v.number(), v.integer()) : v.picklist(members),
      array: (element) => v.array(element),
      object: (members) =>
        v.looseObject(
          Object.fromEntries(
            members.map(([name, rule, no]) => [name, no ? v.optional(rule) : rule]),
          ),
        ),
    });
    return (value) => v.safeParse(rules, value).success;
  },
  typebox: async (schema) => {
    const { Compile } = await import('typebox/compile');
    const compiled = Compile(schema);
    return (value) => compiled.Check(value);
  },
  arktype: async (schema) => {
    const { type } = await import('arktype');
    // Its types follow the literal text of a definition; this one is made at run time.
    const build = type as unknown as ((definition: unknown) => AnyArk) & {
      enumerated(...members: readonly unknown[]): AnyArk;
    };
    const rules = translate<AnyArk>(schema, {
      text: (pattern) => build(pattern ?? 'string'),
      integer: (members) =>
        members === null ? build('number.integer') : build.enumerated(...members),
      array: (element) => element.array(),
      object: (members) =>
        build(
          Object.fromEntries(members.map(([name, rule, no]) => [no ? `${name}?` : name, rule])),
        ),
    });
    return (value) => rules.allows(value);
  },
};

interface AnyArk {
  array(): AnyArk;
  allows(value: unknown): boolean;
}
