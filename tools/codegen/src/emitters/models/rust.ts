import { constantName, wrapLine } from '../../text/typescript-text.ts';
import type { Language } from './language.ts';
import type { CodeClass, CodeConstants, CodeMember, CodeType, ModelCode } from './model-code.ts';
import { rustSupport } from './rust-support.ts';

/** Structs for serde. */
export const rust: Language = {
  quicktype: 'rust',
  prefixed: false,
  lineComment: '//',
  print: (code) => [
    { path: 'constants.rs', text: constantsText(code) },
    { path: 'lib.rs', text: LIBRARY },
    { path: 'models.rs', text: modelsText(code) },
    { path: 'open_object.rs', text: rustSupport },
  ],
};

const LIBRARY = `//! Models of URL time-of-click activities and of the audit records they come from.

mod constants;
#[rustfmt::skip]
mod models;
mod open_object;

pub use constants::*;
pub use models::*;
pub use open_object::AdditionalProperties;
`;

function constantsText({ constants }: ModelCode): string {
  const blocks = constants.map(({ name, value, doc, members }: CodeConstants) => {
    const type = value === 'integer' ? 'i64' : '&str';
    const lines = members.map(
      (member) =>
        `${comment(member.doc, '    ')}    pub const ${constantName(member.name)}: ${type} = ${JSON.stringify(member.value)};\n`,
    );
    return `\n${comment(doc)}pub enum ${name} {}\n\nimpl ${name} {\n${lines.join('')}}\n`;
  });
  return `//! Values that have a name. A member of a model may hold others.\n${blocks.join('')}`;
}

function modelsText({ classes }: ModelCode): string {
  const names = classes.map(({ name }) => `    ${name},\n`).join('');
  const any = classes.some(({ members }) => members.some(({ type }) => kindOf(type) === 'any'));
  const raw = any ? 'use serde_json::value::RawValue;\n' : '';
  return `//! One struct per form. Members have Rust names; the names in JSON are in \`read\` and \`write\`.

use serde::ser::SerializeMap;
${raw}
use crate::open_object::{open_objects, AdditionalProperties, Members, OpenObject, Writer};
${classes.map(classText).join('')}
open_objects!(
${names});
`;
}

function classText({ name, doc, members }: CodeClass): string {
  const fields = members.map(
    (member) => `${comment(member.doc, '    ')}    pub ${member.name}: ${memberType(member)},\n`,
  );
  const read = members.map(({ name, wireName, presence }) => {
    const mark = presence === 'optional' ? '' : '?';
    return `            ${name}: members.${presence}(${JSON.stringify(wireName)})${mark},\n`;
  });
  const write = members.map(({ name, wireName, presence }) => {
    const method = presence === 'optional' ? 'optional' : 'always';
    return `        out.${method}(${JSON.stringify(wireName)}, &self.${name})?;\n`;
  });
  return `
${comment(doc)}#[derive(Clone, Debug, Default)]
pub struct ${name} {
${fields.join('')}    /// What no member holds.
    pub additional_properties: AdditionalProperties,
}

impl OpenObject for ${name} {
    const NAME: &'static str = "${name}";

    fn read(members: &mut Members) -> Result<Self, String> {
        Ok(Self {
${read.join('')}            additional_properties: members.rest(),
        })
    }

    fn write<M: SerializeMap>(&self, out: &mut Writer<M>) -> Result<(), M::Error> {
${write.join('')}        Ok(())
    }

    fn additional_properties(&self) -> &AdditionalProperties {
        &self.additional_properties
    }
}
`;
}

function memberType({ type, presence }: CodeMember): string {
  return presence === 'required' ? typeText(type) : `Option<${typeText(type)}>`;
}

function typeText(type: CodeType): string {
  switch (type.kind) {
    case 'class':
      return type.name;
    case 'constant':
      return type.value === 'integer' ? 'i64' : 'String';
    case 'list':
      return `Vec<${typeText(type.values)}>`;
    case 'map':
      return `std::collections::BTreeMap<String, ${typeText(type.values)}>`;
    default:
      return {
        string: 'String',
        integer: 'i64',
        number: 'f64',
        boolean: 'bool',
        any: 'Box<RawValue>',
      }[type.kind];
  }
}

function kindOf(type: CodeType): string {
  return type.kind === 'list' || type.kind === 'map' ? kindOf(type.values) : type.kind;
}

/** Names in angle brackets and brackets would be read as markup. */
function comment(doc: readonly string[], indent = ''): string {
  return doc
    .flatMap((line) => wrapLine(line, 95 - indent.length))
    .map((line) => `${`${indent}/// ${line.replace(/[[\]<>]/g, '\\$&')}`.trimEnd()}\n`)
    .join('');
}
