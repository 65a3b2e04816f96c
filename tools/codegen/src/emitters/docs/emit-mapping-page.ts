import { mappedShapes, ruleFor } from '../../model/mapping-of.ts';
import type { MappedModel, MappingRuleModel, SchemaModel, ShapeModel } from '../../model.ts';
import type { OutputFile } from '../../output-file.ts';
import { docsHeader } from '../../text/header.ts';
import { anchored, anchorOf, cell, codeCell, table } from '../../text/markdown-text.ts';
import { pageOf } from './doc-paths.ts';

/** `mapping.md`: where each member of the normal form comes from, by shape, or why it does not. */
export function emitMappingPage(model: SchemaModel): readonly OutputFile[] {
  const { activity } = model;
  if (activity === null) return [];
  const object = model.objects.find((one) => one.typeName === activity.objectName);
  const page = pageOf(object?.place.file ?? '');
  const mapped = activity.members.filter((member) => member.computed === null);
  const computed = activity.members.filter((member) => member.computed !== null);
  const text = `${docsHeader('docs', [object?.place.file ?? ''])}# Mapping

Where each member of [${activity.objectName}](./${page}) comes from. A cell names the place in the
record and the [conversion](./conversions.md); several places are tried in order, the first that says
something counts. Where a shape cannot tell a member, the reason stands instead. The
[shapes](./shapes.md) say how records are told and opened.

## By shape

${matrix(mapped, mappedShapes(model), { page, prefix: '' }, model)}\
## From wrappers

Read only for members that the carried record says nothing about.

${fallbacks(activity.members, page, model)}\
## Made by the reader

${table(
  ['Member', 'How'],
  computed.map((member) => [
    anchored(link(member, page), anchorOf(member.name)),
    cell(member.computed ?? ''),
  ]),
)}`;
  return [{ area: 'docs', path: 'mapping.md', text: `${text.trimEnd()}\n` }];
}

/**
 * Members by shape; also used for the facts of the decision table, which have no page.
 * A row has the anchor of its member, a cell that of member and shape, both after `prefix`.
 */
export function matrix(
  mapped: readonly MappedModel[],
  shapes: readonly ShapeModel[],
  { page, prefix }: { readonly page: string | null; readonly prefix: string },
  model: SchemaModel,
): string {
  const rows = mapped.map((one) => {
    const anchor = `${prefix}${anchorOf(one.name)}`;
    const cells = shapes.map((shape) =>
      anchored(ruleCell(ruleFor(one, shape, model)), `${anchor}-${anchorOf(shape.name)}`),
    );
    return [anchored(page === null ? codeCell(one.name) : link(one, page), anchor), ...cells];
  });
  return table([page === null ? 'Fact' : 'Member', ...shapes.map(shapeLink)], rows);
}

function fallbacks(members: readonly MappedModel[], page: string, model: SchemaModel): string {
  const wrappers = model.shapes.filter((shape) => shape.kind === 'wrapper');
  const named = members.filter((member) => wrappers.some((shape) => member.from.has(shape.name)));
  return table(
    ['Member', ...wrappers.map(shapeLink)],
    named.map((member) => [
      link(member, page),
      ...wrappers.map((shape) => ruleCell(member.from.get(shape.name) ?? null)),
    ]),
  );
}

function ruleCell(rule: MappingRuleModel | null): string {
  if (rule === null) return '';
  if (rule.kind === 'absent') return `*absent: ${cell(rule.reason)}*`;
  const places = rule.pointers.map(codeCell).join(', else ');
  const conversion = `[${codeCell(rule.convert)}](./conversions.md#${anchorOf(rule.convert)})`;
  const { when } = rule;
  const test =
    when === null
      ? ''
      : when.equals === undefined
        ? when.present
          ? 'is there'
          : 'is absent'
        : `is ${codeCell(JSON.stringify(when.equals))}`;
  return `${places} as ${conversion}${when === null ? '' : `, when ${codeCell(when.pointer)} ${test}`}`;
}

function shapeLink(shape: ShapeModel): string {
  return `[${codeCell(shape.name)}](./shapes.md#${anchorOf(shape.name)})`;
}

function link(member: MappedModel, page: string): string {
  return `[${codeCell(member.name)}](./${page}#${anchorOf(member.name)})`;
}
