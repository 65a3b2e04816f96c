import type { EnumModel } from '../../model.ts';
import { quoted } from '../../text/typescript-text.ts';
import { type Branch, CHECK, type CheckedValue, ISSUE, writeReport } from './checked-value.ts';
import { strangeText } from './member-test.ts';

/** An array whose elements, or whose length, matter. */
export function arrayBranch(value: CheckedValue): Branch | null {
  const { type, variable, rule, writer, depth } = value;
  const { items, minItems } = type;
  if (!type.kinds.includes('array') || (items === null && minItems === null)) return null;
  const [index, element] = [`i${depth}`, `element${depth}`];
  return {
    kinds: ['array'],
    test: `Array.isArray(${variable})`,
    body: () => {
      if (minItems !== null) {
        const least = quoted(`${minItems}.. items`);
        writeReport(value, `if (${variable}.length < ${minItems})`, 'wrongFormat', rule.format, [
          least,
        ]);
      }
      if (items === null) return;
      writer.block(`for (let ${index} = 0; ${index} < ${variable}.length; ${index}++)`, () => {
        writer.line(`const ${element}: unknown = ${variable}[${index}];`);
        value.writeInner({ ...inside(value, index), type: items, variable: element });
      });
    },
  };
}

/** An object with members that are known, or a map. */
export function objectBranch(value: CheckedValue): Branch | null {
  const { type, variable, path, writer, model } = value;
  const { objectName, values, keyEnum } = type;
  const isPlain = objectName === null && values === null && keyEnum === null;
  if (!type.kinds.includes('object') || isPlain) return null;
  const keys = model.enums.find((one) => one.typeName === keyEnum);
  return {
    kinds: ['object'],
    test: `${writer.use(CHECK, 'isObject')}(${variable})`,
    body: () => {
      if (objectName === null) writeMap(value, keys);
      else writer.line(`if (!${value.membersCall(objectName, variable, path)}) valid = false;`);
    },
  };
}

function writeMap(value: CheckedValue, keys: EnumModel | undefined): void {
  const { type, variable, writer, depth } = value;
  const [key, element] = [`key${depth}`, `element${depth}`];
  const { values } = type;
  writer.block(`for (const ${key} in ${variable})`, () => {
    const member = inside(value, `${writer.use(ISSUE, 'pointerKey')}(${key})`);
    if (keys !== undefined) {
      const test = `if (${strangeText(keys, true, key)})`;
      writeReport(member, test, 'unknownMember', 'error', [quoted(keys.typeName), 'null']);
    }
    if (values === null) return;
    writer.line(`const ${element}: unknown = ${variable}[${key}];`);
    value.writeInner({ ...member, type: values, variable: element });
  });
}

/** The surroundings of a value inside another, whose pointer ends in an expression. */
function inside(value: CheckedValue, last: string): CheckedValue {
  return { ...value, path: `${value.path.slice(0, -1)}/\${${last}}\``, depth: value.depth + 1 };
}
