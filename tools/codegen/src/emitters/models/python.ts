import { wrapLine } from '../../text/typescript-text.ts';
import type { Language } from './language.ts';
import type { CodeClass, CodeConstants, CodeMember, CodeType, ModelCode } from './model-code.ts';
import { pythonSupport } from './python-support.ts';

const READERS = ['anything', 'boolean', 'integer', 'list_of', 'map_of', 'number', 'string'];
const PRESENCES = ['nullable', 'optional', 'required'];

/** Dataclasses of the standard library, for Python 3.10 and newer. */
export const python: Language = {
  quicktype: 'python',
  prefixed: false,
  lineComment: '#',
  print: (code) => [
    { path: '__init__.py', text: initText(code) },
    { path: 'constants.py', text: constantsText(code) },
    { path: 'models.py', text: modelsText(code) },
    { path: 'open_object.py', text: pythonSupport },
    // Says that the package has types. Nothing reads its text.
    { path: 'py.typed', text: '# The package has inline types.\n' },
  ],
};

function initText({ classes, constants }: ModelCode): string {
  const imports = (from: string, names: readonly string[]) =>
    names.length === 0
      ? ''
      : `from .${from} import (\n${names.map((name) => `    ${name},\n`).join('')})\n`;
  const names = [
    ['constants', constants.map(({ name }) => name).sort()],
    ['models', classes.map(({ name }) => name).sort()],
    ['open_object', ['ModelError', 'OpenObject']],
  ] as const;
  const all = names.flatMap(([, list]) => list).map((name) => `    "${name}",\n`);
  return (
    '"""Models of URL time-of-click activities and of the audit records they come from."""\n\n' +
    names.map(([from, list]) => imports(from, list)).join('') +
    `\n__all__ = [\n${all.join('')}]\n`
  );
}

function constantsText({ constants }: ModelCode): string {
  const blocks = constants.map(({ name, value, doc, members }: CodeConstants) => {
    const type = value === 'integer' ? 'int' : 'str';
    const lines = members.map(
      (member) =>
        `\n    ${member.name}: Final[${type}] = ${JSON.stringify(member.value)}\n` +
        docString(member.doc, '    '),
    );
    return `\n\nclass ${name}:\n${docString(doc, '    ')}${lines.join('')}`;
  });
  return `"""Values that have a name. A member of a model may hold others."""\n\nfrom typing import Final\n${blocks.join('')}`;
}

function modelsText({ classes }: ModelCode): string {
  const blocks = classes.map(classText).join('');
  const code = [...blocks.matchAll(/ = (?:optional|nullable|required)\(.*/g)].join('');
  const used = [...READERS, ...PRESENCES].filter((name) =>
    new RegExp(`\\b${name}\\b(?!")`).test(code),
  );
  const names = ['OpenObject', ...used.sort()].map((name) => `    ${name},\n`).join('');
  return (
    '"""One class per form. Members have Python names; the names in JSON are in their metadata."""\n\n' +
    'from __future__ import annotations\n\n' +
    'from dataclasses import dataclass\n' +
    (/\bAny\b/.test(blocks) ? 'from typing import Any\n' : '') +
    `\nfrom .open_object import (\n${names})\n${blocks}`
  );
}

function classText({ name, doc, members }: CodeClass): string {
  const lines = members.map(
    (member) => `\n    ${memberText(member)}\n${docString(member.doc, '    ')}`,
  );
  const head = `\n\n@dataclass(kw_only=True)\nclass ${name}(OpenObject):\n`;
  return head + docString(doc, '    ') + lines.join('');
}

function memberText({ name, wireName, type, presence }: CodeMember): string {
  const none = presence === 'required' ? '' : ' | None';
  return `${name}: ${typeText(type)}${none} = ${presence}(${JSON.stringify(wireName)}, ${readText(type)})`;
}

function typeText(type: CodeType): string {
  switch (type.kind) {
    case 'class':
      return type.name;
    case 'constant':
      return type.value === 'integer' ? 'int' : 'str';
    case 'list':
      return `list[${typeText(type.values)}]`;
    case 'map':
      return `dict[str, ${typeText(type.values)}]`;
    default:
      return { string: 'str', integer: 'int', number: 'float', boolean: 'bool', any: 'Any' }[
        type.kind
      ];
  }
}

function readText(type: CodeType): string {
  switch (type.kind) {
    case 'class':
      return `${type.name}.from_dict`;
    case 'constant':
      return type.value;
    case 'list':
    case 'map':
      return `${type.kind}_of(${readText(type.values)})`;
    default:
      return type.kind === 'any' ? 'anything' : type.kind;
  }
}

function docString(doc: readonly string[], indent: string): string {
  const lines = doc
    .map((line) => line.replaceAll('\\', '\\\\').replaceAll('"""', "'''"))
    .flatMap((line) => wrapLine(line, 92 - indent.length));
  if (lines.length === 0) return '';
  // A quote before the closing quotes would end the text too early.
  const last = lines.at(-1)?.endsWith('"') ? ' ' : '';
  if (lines.length === 1) return `${indent}"""${lines[0]}${last}"""\n`;
  const rest = lines.slice(1).map((line) => `${indent}${line}\n`.replace(/^ +\n$/, '\n'));
  return `${indent}"""${lines[0]}\n${rest.join('')}${indent}"""\n`;
}
