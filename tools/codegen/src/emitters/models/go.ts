import { wrapLine } from '../../text/typescript-text.ts';
import { goSupport } from './go-support.ts';
import type { Language } from './language.ts';
import type { CodeClass, CodeConstants, CodeMember, CodeType, ModelCode } from './model-code.ts';

/** Structs for encoding/json, without dependencies. */
export const go: Language = {
  quicktype: 'go',
  prefixed: true,
  lineComment: '//',
  print: (code) => [
    { path: 'constants.go', text: constantsText(code) },
    { path: 'models.go', text: modelsText(code) },
    { path: 'open_object.go', text: goSupport },
  ],
};

function constantsText({ constants }: ModelCode): string {
  const blocks = constants.map(({ name, value, doc, members }: CodeConstants) => {
    const lines = members.map(
      (member) =>
        `${comment(member.doc, '\t')}\t${member.name} ${name} = ${JSON.stringify(member.value)}\n`,
    );
    return (
      `\n${comment([`${name}: ${doc[0]}`, ...doc.slice(1)])}` +
      `type ${name} ${value === 'integer' ? 'int64' : 'string'}\n\nconst (\n${lines.join('')})\n`
    );
  });
  return `package models\n${blocks.join('')}`;
}

function modelsText({ classes }: ModelCode): string {
  const blocks = classes.map(classText).join('');
  const json = /\bjson\.RawMessage\b/.test(blocks) ? '\nimport "encoding/json"\n' : '';
  const about = comment([
    'Package models has URL time-of-click activities and the audit records they come from.',
    'Pointers to members are nil when nothing is known.',
  ]);
  return `${about}package models\n${json}${blocks}`;
}

function classText({ name, doc, members }: CodeClass): string {
  const fields = members.map((member) => comment(member.doc, '\t') + fieldText(member));
  return `
${comment([`${name}: ${doc[0]}`, ...doc.slice(1)])}type ${name} struct {
${fields.join('\n')}
\tAdditionalProperties AdditionalProperties \`json:"-"\`
}

func (model *${name}) UnmarshalJSON(data []byte) error {
\treturn decodeObject(data, model)
}

func (model ${name}) MarshalJSON() ([]byte, error) {
\treturn encodeObject(model)
}
`;
}

function fieldText({ name, wireName, type, presence }: CodeMember): string {
  const isPointer = presence !== 'required' && type.kind !== 'list' && type.kind !== 'map';
  const tag = {
    optional: `json:"${wireName},omitempty"`,
    nullable: `json:"${wireName}" nullable:""`,
    required: `json:"${wireName}"`,
  }[presence];
  const text = typeText(type);
  // Raw JSON is a list of bytes, which has a nil of its own.
  return `\t${name} ${isPointer && type.kind !== 'any' ? '*' : ''}${text} \`${tag}\`\n`;
}

function typeText(type: CodeType): string {
  switch (type.kind) {
    case 'class':
    case 'constant':
      return type.name;
    case 'list':
      return `[]${typeText(type.values)}`;
    case 'map':
      return `map[string]${typeText(type.values)}`;
    default:
      return {
        string: 'string',
        integer: 'int64',
        number: 'float64',
        boolean: 'bool',
        any: 'json.RawMessage',
      }[type.kind];
  }
}

function comment(doc: readonly string[], indent = ''): string {
  return doc
    .flatMap((line) => wrapLine(line, 96 - indent.length))
    .map((line) => `${indent}// ${line}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}
