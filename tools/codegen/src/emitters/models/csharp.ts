import { wrapLine } from '../../text/typescript-text.ts';
import { csharpSupport } from './csharp-support.ts';
import type { Language } from './language.ts';
import type { CodeClass, CodeConstants, CodeMember, CodeType, ModelCode } from './model-code.ts';

/** Classes for System.Text.Json, for .NET Core 3.1 and newer; C# 7.2, as no newer one is tested. */
export const csharp: Language = {
  quicktype: 'csharp',
  prefixed: false,
  lineComment: '//',
  print: (code) => [
    { path: 'Constants.cs', text: constantsText(code) },
    { path: 'Models.cs', text: modelsText(code) },
    { path: 'OpenObject.cs', text: csharpSupport },
  ],
};

function constantsText({ constants }: ModelCode): string {
  const blocks = constants.map(({ name, value, doc, members }: CodeConstants) => {
    const lines = members.map((member) => {
      const literal = JSON.stringify(member.value);
      const line =
        value === 'integer'
          ? `${member.name} = ${literal},`
          : `public const string ${member.name} = ${literal};`;
      return `${comment(member.doc, '        ')}        ${line}\n`;
    });
    // An enum of C# holds every number.
    const head = value === 'integer' ? `public enum ${name} : long` : `public static class ${name}`;
    return `${comment(doc, '    ')}    ${head}\n    {\n${lines.join('\n')}    }\n`;
  });
  return `namespace Timeofclick.Models\n{\n${blocks.join('\n')}}\n`;
}

function modelsText({ classes }: ModelCode): string {
  return `using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timeofclick.Models
{
${classes.map(classText).join('\n')}}
`;
}

function classText({ name, doc, members }: CodeClass): string {
  const properties = members.map(
    (member) =>
      `${comment(member.doc, '        ')}        public ${memberType(member)} ${member.name} { get; set; }\n\n`,
  );
  const read = members.map((member) => {
    const { name, wireName, type, presence } = member;
    const method = `${presence[0]?.toUpperCase()}${presence.slice(1)}`;
    // An enum is unboxed as the number it was read as.
    const number = isNumber(type) ? (presence === 'required' ? '(long)' : '(long?)') : '';
    const text = `sent.${method}(${JSON.stringify(wireName)}, ${readText(type)})`;
    return `            ${name} = (${memberType(member)})${number}${text};\n`;
  });
  const write = members.map(({ name, wireName, type, presence }) => {
    const method = presence === 'optional' ? 'Optional' : 'Always';
    const number = isNumber(type) ? (presence === 'required' ? '(long)' : '(long?)') : '';
    return `            to.${method}(${JSON.stringify(wireName)}, ${number}${name});\n`;
  });
  return `${comment(doc, '    ')}    [JsonConverter(typeof(OpenObjectConverter<${name}>))]
    public sealed class ${name} : OpenObject
    {
${properties.join('')}        internal override void Read(Members sent)
        {
${read.join('')}        }

        internal override void Write(MemberWriter to)
        {
${write.join('')}        }
    }
`;
}

function isNumber(type: CodeType): boolean {
  return type.kind === 'constant' && type.value === 'integer';
}

function memberType({ type, presence }: CodeMember): string {
  if (type.kind === 'constant' && type.value === 'integer') {
    return presence === 'required' ? type.name : `${type.name}?`;
  }
  const isValue = ['integer', 'number', 'boolean', 'any'].includes(type.kind);
  return isValue && presence !== 'required' ? `${typeText(type)}?` : typeText(type);
}

function typeText(type: CodeType): string {
  switch (type.kind) {
    case 'class':
      return type.name;
    case 'constant':
      return type.value === 'integer' ? 'long' : 'string';
    case 'list':
      return `List<${typeText(type.values)}>`;
    case 'map':
      return `Dictionary<string, ${typeText(type.values)}>`;
    default:
      return {
        string: 'string',
        integer: 'long',
        number: 'double',
        boolean: 'bool',
        any: 'JsonElement',
      }[type.kind];
  }
}

function readText(type: CodeType): string {
  switch (type.kind) {
    case 'class':
      return `Take.Object<${type.name}>`;
    case 'constant':
      return type.value === 'integer' ? 'Take.Integer' : 'Take.String';
    case 'list':
      return `Take.List<${typeText(type.values)}>(${readText(type.values)})`;
    case 'map':
      return `Take.Map<${typeText(type.values)}>(${readText(type.values)})`;
    default:
      return `Take.${type.kind[0]?.toUpperCase()}${type.kind.slice(1)}`;
  }
}

function comment(doc: readonly string[], indent: string): string {
  const lines = doc
    .map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    .flatMap((line) => wrapLine(line, 100 - indent.length));
  if (lines.length === 0) return '';
  if (lines.length === 1) return `${indent}/// <summary>${lines[0]}</summary>\n`;
  const body = lines.map((line) => `${indent}/// ${line}\n`).join('');
  return `${indent}/// <summary>\n${body}${indent}/// </summary>\n`;
}
