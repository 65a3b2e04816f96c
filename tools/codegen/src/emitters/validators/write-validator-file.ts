import { lineageOf } from '../../model/inherited.ts';
import type { ObjectModel, SchemaModel } from '../../model.ts';
import type { OutputFile } from '../../output-file.ts';
import type {
  ObjectRule,
  ProfileName,
  PropertyRule,
  Severity,
} from '../../profile/profile-model.ts';
import { ruleOf } from '../../profile/profile-of.ts';
import { codeHeader } from '../../text/header.ts';
import {
  constantName,
  docComment,
  lowerFirst,
  member,
  quoted,
} from '../../text/typescript-text.ts';
import { CHECK, type CheckedValue, ENUMS } from './checked-value.ts';
import { CodeWriter } from './code-writer.ts';
import { checkName, membersName, validatorModule } from './validator-names.ts';
import { writeValueCheck } from './write-value-check.ts';

const PROFILE_TEXT: Readonly<Record<ProfileName, string>> = {
  observed:
    'what real records look like: an error is a value of a type that no conversion takes, everything else odd is a warning.',
  documented: "names, types and mandatory flags exactly as Microsoft's page prints them.",
  strict: 'every member there, of its type, and no other.',
};

/** The module that checks one form, and its parts, against one profile. */
export function writeValidatorFile(
  object: ObjectModel,
  profile: ProfileName,
  model: SchemaModel,
): OutputFile {
  const writer = new CodeWriter();
  const file: FileContext = {
    owner: object,
    profile,
    model,
    writer,
    pending: [object],
    written: [],
  };
  writeCheck(object, file);
  // Parts are met while their users are written, and may use further parts.
  for (let part = file.pending.shift(); part !== undefined; part = file.pending.shift()) {
    file.written.push(part);
    writeMembers(part, file);
  }
  const header = codeHeader('validators', [object.place.file], object.sources);
  const types = `import type { Issue } from '../types.ts';\n`;
  return {
    area: 'code',
    path: `validators/${validatorModule(object, profile)}.ts`,
    text: `${header}${writer.imports()}${types}\n${writer.text()}`,
  };
}

interface FileContext {
  readonly owner: ObjectModel;
  readonly profile: ProfileName;
  readonly model: SchemaModel;
  readonly writer: CodeWriter;
  /** Parts whose functions are still to be written. */
  readonly pending: ObjectModel[];
  readonly written: ObjectModel[];
}

function writeCheck(object: ObjectModel, file: FileContext): void {
  const { profile, model, writer } = file;
  const rule = ruleOf(object, profile, model);
  const doc = docComment([
    `Checks against the ${profile} profile: ${PROFILE_TEXT[profile]}`,
    '@param issues every issue is added here, in schema order',
    '@returns false when at least one of them is an error',
  ]);
  for (const line of doc.trimEnd().split('\n')) writer.line(line);
  writer.block(
    `export function ${checkName(object.typeName, profile)}(value: unknown, issues: Issue[]): boolean`,
    () => {
      const refused = [`!${writer.use(CHECK, 'isObject')}(value)`, ...notRecognised(rule, file)];
      const call = writer.use(CHECK, 'notARecord');
      writer.line(`if (${refused[0]}) return ${call}(issues, '');`);
      if (refused[1] !== undefined) writer.line(`if (${refused[1]}) return ${call}(issues, '');`);
      writer.line(`return ${membersName(object.typeName, profile)}(value, '', issues);`);
    },
  );
}

/** A test that no property is there by which the form is recognised. */
function notRecognised(rule: ObjectRule, file: FileContext): readonly string[] {
  if (rule.anyRequired.length === 0) return [];
  return [rule.anyRequired.map((property) => `!(${saysSomething(property, file)})`).join(' && ')];
}

function saysSomething(property: PropertyRule, { model, writer }: FileContext): string {
  const value = access('value', property.name, writer);
  const found = model.enums.find((one) => one.typeName === property.type.enumName);
  if (found?.valueKind === 'integer') {
    const lookup = writer.use(ENUMS, `${lowerFirst(found.typeName)}Value`);
    return `${writer.use(CHECK, 'isMemberLike')}(${value}, ${lookup})`;
  }
  const tests = property.type.kinds
    .filter((kind) => kind !== 'null')
    .map((kind) =>
      kind === 'integer'
        ? `Number.isInteger(${value})`
        : kind === 'number'
          ? `Number.isFinite(${value})`
          : `typeof ${value} === '${kind}'`,
    );
  return tests.length === 0 ? `${value} !== undefined` : tests.join(' || ');
}

function writeMembers(object: ObjectModel, file: FileContext): void {
  const { model, profile, writer } = file;
  const rule = ruleOf(object, profile, model);
  const inherited = inheritedRule(object, rule, file);
  const own = rule.properties.filter(
    (property) => !inherited?.rule.properties.some((one) => one.name === property.name),
  );
  const name = membersName(object.typeName, profile);
  const exported = object === file.owner && isExtended(object, model) ? 'export ' : '';
  const known = `${constantName(object.typeName)}_KEYS`;
  writer.line('');
  if (rule.unknownProperty !== null) {
    writer.use(CHECK, 'type NameTest');
    const test = writer.use(CHECK, 'nameTest');
    writer.line(`const ${known}: NameTest = /* @__PURE__ */ ${test}([`);
    for (const property of rule.properties) writer.line(`  ${quoted(property.name)},`);
    writer.line(']);');
    writer.line('');
  }
  writer.block(
    `${exported}function ${name}(record: ${useType(writer)}, path: string, issues: Issue[]): boolean`,
    () => {
      writer.line(
        inherited === null
          ? 'let valid = true;'
          : `let valid = ${inherited.call}(record, path, issues);`,
      );
      if (own.length > 0) writer.line('let v: unknown;');
      if (rule.unknownProperty !== null) {
        // Those that must be there: without one the record is invalid, and its names are looked at.
        const least = own.filter(({ missing }) => missing === 'error').length;
        writer.line(`let members = ${least};`);
      }
      for (const property of own) writeProperty(property, rule.unknownProperty !== null, file);
      if (rule.unknownProperty !== null) {
        writeUnknownProperties(rule.unknownProperty, known, writer);
      }
      writer.line('return valid;');
    },
  );
}

/** Names are looked up only when there are more members than those that were checked. */
function writeUnknownProperties(severity: Severity, known: string, writer: CodeWriter): void {
  const list = `issues, '${severity}', path, record, ${known}`;
  const call = `${writer.use(CHECK, 'unknownProperties')}(${list})`;
  const done = severity === 'error' ? `if (!${call}) valid = false;` : `${call};`;
  writer.block(`if (!valid || ${writer.use(CHECK, 'memberCount')}(record) !== members)`, () =>
    writer.line(done),
  );
}

/** The base's function, when the base asks for the very same of every property it has. */
function inheritedRule(
  object: ObjectModel,
  rule: ObjectRule,
  { model, profile, writer }: FileContext,
): { readonly rule: ObjectRule; readonly call: string } | null {
  const base = lineageOf(object, model).at(-2);
  if (base === undefined || rule.unknownProperty !== null) return null;
  const baseRule = ruleOf(base, profile, model);
  const same = baseRule.properties.every((one) => {
    const own = rule.properties.find((property) => property.name === one.name);
    return JSON.stringify(own) === JSON.stringify(one);
  });
  if (!same) return null;
  const module = `./${validatorModule(base, profile)}.ts`;
  return { rule: baseRule, call: writer.use(module, membersName(base.typeName, profile)) };
}

function writeProperty(property: PropertyRule, isCounted: boolean, file: FileContext): void {
  const { writer } = file;
  const path = `\`\${path}/${property.name.replaceAll('~', '~0').replaceAll('/', '~1')}\``;
  writer.line(`v = ${access('record', property.name, writer)};`);
  const { missing } = property;
  if (missing !== null) {
    const call = `${writer.use(CHECK, 'missing')}(issues, '${missing}', ${path});`;
    writer.line(`if (v === undefined) ${missing === 'error' ? 'valid = ' : ''}${call}`);
  }
  const isOptional = missing === null;
  const count = isCounted && isOptional ? 'members++;' : '';
  if (property.type.kinds.length === 0) {
    if (count !== '') writer.line(`if (v !== undefined) ${count}`);
    return;
  }
  const value: CheckedValue = {
    type: property.type,
    variable: 'v',
    path,
    rule: property,
    depth: 0,
    writer,
    model: file.model,
    membersCall: (typeName, variable, at) => membersCall(typeName, variable, at, file),
    writeInner: (inner) => writeValueCheck(inner, 'if'),
  };
  if (!isOptional) {
    writeValueCheck(value, 'else if');
    return;
  }
  writer.block('if (v !== undefined)', () => {
    if (count !== '') writer.line(count);
    writeValueCheck(value, 'if');
  });
}

function membersCall(typeName: string, variable: string, path: string, file: FileContext): string {
  const part = file.model.objects.find((object) => object.typeName === typeName);
  if (part !== undefined && !file.written.includes(part) && !file.pending.includes(part)) {
    file.pending.push(part);
  }
  return `${membersName(typeName, file.profile)}(${variable}, ${path}, issues)`;
}

function isExtended(object: ObjectModel, model: SchemaModel): boolean {
  return model.objects.some((one) => one.base === object.typeName);
}

function useType(writer: CodeWriter): string {
  writer.use(CHECK, 'type CheckedObject');
  return 'CheckedObject';
}

/** Reads a member; one whose name every object inherits must be the object's own. */
function access(object: string, name: string, writer: CodeWriter): string {
  if (name in Object.prototype)
    return `${writer.use(CHECK, 'ownMember')}(${object}, ${quoted(name)})`;
  return `${object}${member(name)}`;
}
