import { alternativeText } from '../../decision/condition-text.ts';
import type { EnumMemberModel, EnumModel, FactModel, SchemaModel } from '../../model.ts';
import { anchorOf, code, heading, prose } from '../../text/markdown-text.ts';
import { enumPage, relative } from './doc-paths.ts';

/** Anchor of a member's heading: of its name, which outlives a re-assigned number. */
export function memberAnchor(member: EnumMemberModel): string {
  return anchorOf(member.name);
}

/** One member under a heading: what it means, where it stands, and what a click with it came to. */
export function memberSection(one: EnumModel, member: EnumMemberModel, model: SchemaModel): string {
  const value = String(member.value);
  const title = one.valueKind === 'integer' ? `${value} ${code(member.name)}` : code(value);
  const lines = [
    ...decisionLines(one, member, model),
    ...(member.remedy === null ? [] : [`What to do: ${prose(member.remedy)}`]),
    ...(one.documented === null
      ? []
      : [`On Microsoft's page today: ${member.documented ? 'yes' : 'no'}`]),
    ...(remarks(member) === '' ? [] : [`Remarks: ${prose(remarks(member))}`]),
  ];
  return (
    heading(2, title, memberAnchor(member)) +
    `${prose(member.description)}\n\n${lines.map((line) => `- ${line}\n`).join('')}\n`
  );
}

/** Eras, other spellings and the note of a member, for a cell or a line. */
export function remarks(member: EnumMemberModel): string {
  const eras = member.eras.map(({ since, until, name, note }) =>
    [since && `since ${since}`, until && `until ${until}`, name && `as ${name}`, note]
      .filter(Boolean)
      .join(' '),
  );
  const spellings =
    member.spellings.length === 0 ? [] : [`also spelled ${member.spellings.join(', ')}`];
  return [...eras, ...spellings, ...(member.note === null ? [] : [member.note])].join('; ');
}

/** Anchor of a code's heading. */
export function codeAnchor(member: EnumMemberModel): string {
  return anchorOf(String(member.value));
}

/** An issue or note code under a heading: cause, example, remedy, parameters. */
export function codeSection(member: EnumMemberModel): string {
  const value = String(member.value);
  const lines = [
    member.severity && `Severity: ${member.severity}`,
    member.cause && `Cause: ${prose(member.cause)}`,
    member.example && `Example: ${code(member.example)}`,
    member.remedy && `What to do: ${prose(member.remedy)}`,
    ...member.params.map(([name, text]) => `Parameter ${code(name)}: ${prose(text)}`),
  ].filter(Boolean);
  return (
    heading(2, code(value), codeAnchor(member)) +
    `${prose(member.description)}\n\n${lines.map((line) => `- ${line}\n`).join('')}\n`
  );
}

/** The rows of the decision table that ask for this value. */
function decisionLines(
  one: EnumModel,
  member: EnumMemberModel,
  model: SchemaModel,
): readonly string[] {
  const decisions = model.activity?.decisions;
  if (!decisions) return [];
  const facts = decisions.facts.filter((fact) => readsEnum(fact, one, model));
  const page = relative(enumPage(one, model), 'decisions.md');
  return decisions.rows.flatMap(({ id, when, result }) => {
    const ways = when.filter(({ conditions }) =>
      facts.some(({ name }) => {
        const condition = conditions.get(name);
        return condition?.kind === 'in' && condition.values.some((value) => isSame(value, member));
      }),
    );
    const way = ways.map((alternative) => code(alternativeText(alternative))).join(' or ');
    const route = result.route === null ? '' : `, route ${code(result.route)}`;
    return way === ''
      ? []
      : [
          `Outcome: **${result.outcome}**${route}, when ${way} (decision row [${code(id)}](${page}#${anchorOf(id)}))`,
        ];
  });
}

function isSame(value: unknown, member: EnumMemberModel): boolean {
  return String(value).toLowerCase() === String(member.value).toLowerCase();
}

/** Whether a fact is read from a property whose values are members of the enum. */
function readsEnum(fact: FactModel, one: EnumModel, model: SchemaModel): boolean {
  const names = [...fact.from.values()].flatMap((rule) =>
    rule.kind === 'cell' ? rule.pointers.map((pointer) => pointer.split('/').at(-1)) : [],
  );
  return model.objects.some(({ properties }) =>
    properties.some(({ name, type }) => type.enumName === one.typeName && names.includes(name)),
  );
}
