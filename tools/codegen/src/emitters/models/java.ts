import { wrapLine } from '../../text/typescript-text.ts';
import { javaSupport } from './java-support.ts';
import type { Language, LanguageFile } from './language.ts';
import type { CodeClass, CodeConstants, CodeMember, CodeType } from './model-code.ts';

const FOLDER = 'timeofclick/models';

/** Beans for Jackson, for Java 11 and newer. */
export const java: Language = {
  quicktype: 'java',
  options: { 'acronym-style': 'camel' },
  prefixed: false,
  lineComment: '//',
  print: ({ classes, constants }) => [
    ...constants.map((one) => fileOf(one.name, constantsText(one))),
    ...classes.map((one) => fileOf(one.name, classText(one))),
    ...Object.entries(javaSupport).map(([name, text]) => fileOf(name, text)),
  ],
};

function fileOf(name: string, text: string): LanguageFile {
  return { path: `${FOLDER}/${name}.java`, text };
}

function constantsText({ name, value, doc, members }: CodeConstants): string {
  const type = value === 'integer' ? 'long' : 'String';
  const lines = members.map((member) => {
    const literal = `${JSON.stringify(member.value)}${value === 'integer' ? 'L' : ''}`;
    return `\n${comment(member.doc, '    ')}    public static final ${type} ${member.name} = ${literal};\n`;
  });
  return `package timeofclick.models;

${comment(doc)}public final class ${name} {
    private ${name}() {}
${lines.join('')}}
`;
}

function classText({ name, doc, members }: CodeClass): string {
  const types = members.map(({ type }) => typeText(type));
  const used = (word: string) => types.some((type) => new RegExp(`\\b${word}\\b`).test(type));
  const imports = [
    'com.fasterxml.jackson.annotation.JsonCreator',
    ...(used('JsonNode') ? ['com.fasterxml.jackson.databind.JsonNode'] : []),
    'com.fasterxml.jackson.databind.node.ObjectNode',
    ...(used('List') ? ['java.util.List'] : []),
    ...(used('Map') ? ['java.util.Map'] : []),
  ];
  const fields = members.map(({ name, type }) => `    private ${typeText(type)} ${name};\n`);
  const read = members.map(
    ({ name, wireName, type, presence }) =>
      `        this.${name} = sent.${presence}(${JSON.stringify(wireName)}, ${readText(type)});\n`,
  );
  const write = members.map(({ name, wireName, presence }) => {
    const method = presence === 'optional' ? 'optional' : 'always';
    return `        out.${method}(${JSON.stringify(wireName)}, this.${name});\n`;
  });
  return `package timeofclick.models;

${imports.map((one) => `import ${one};\n`).join('')}
${comment(doc)}public final class ${name} extends OpenObject {
${fields.join('')}
    /** Without members. */
    public ${name}() {}

    private ${name}(Members sent) {
        super(sent);
${read.join('')}    }

    /** Takes a parsed JSON object; what no member holds goes to the additional properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ${name} fromJson(ObjectNode sent) {
        return new ${name}(new Members("${name}", sent));
    }

    @Override
    void write(Writer out) {
${write.join('')}    }
${members.map(accessorsText).join('')}}
`;
}

function accessorsText({ name, type, doc }: CodeMember): string {
  const suffix = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return `
${comment(doc, '    ')}    public ${typeText(type)} get${suffix}() {
        return this.${name};
    }

    public void set${suffix}(${typeText(type)} value) {
        this.${name} = value;
    }
`;
}

function typeText(type: CodeType): string {
  switch (type.kind) {
    case 'class':
      return type.name;
    case 'constant':
      return type.value === 'integer' ? 'Long' : 'String';
    case 'list':
      return `List<${typeText(type.values)}>`;
    case 'map':
      return `Map<String, ${typeText(type.values)}>`;
    default:
      return {
        string: 'String',
        integer: 'Long',
        number: 'Double',
        boolean: 'Boolean',
        any: 'JsonNode',
      }[type.kind];
  }
}

function readText(type: CodeType): string {
  switch (type.kind) {
    case 'class':
      return `Read.object(${type.name}::fromJson)`;
    case 'constant':
      return `Read.${type.value.toUpperCase()}`;
    case 'list':
    case 'map':
      return `Read.${type.kind}(${readText(type.values)})`;
    default:
      return `Read.${type.kind.toUpperCase()}`;
  }
}

/** Javadoc is HTML. */
function comment(doc: readonly string[], indent = ''): string {
  const lines = doc
    .map((line) => line.replaceAll('&', '&amp;').replaceAll('*/', '*&#47;').replaceAll('<', '&lt;'))
    .map((line) => line.replaceAll('@', '&#64;').replaceAll('\\u', '&#92;u'))
    .flatMap((line) => wrapLine(line, 104 - indent.length));
  if (lines.length === 0) return '';
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}
