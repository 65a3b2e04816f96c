import { escapeForTerminal } from '../escape/escape-for-terminal.ts';
import type { Issue } from '../gen/types.ts';

/** What makes a value no record of the observed profile, which a Standard Schema validates by. */
export type RefusalCode = 'not_a_record' | 'property_type';

/**
 * The sentences of {@link describeIssue} for these codes; null for another. By themselves, so that
 * a bundle of a validator has no others.
 */
export function describeRefusal(issue: Issue): string | null {
  const where = placeIn(issue);
  const said = (name: string): string => shownParam(issue, name);
  switch (issue.code as RefusalCode) {
    case 'not_a_record':
      return 'This is neither an audit record nor a row of a known table. Check that it is the export you meant.';
    case 'property_type':
      return `${where} has the JSON type ${said('actual')} where ${eitherOf(said('expected'))} is expected. Export it again from the source, without a tool that reshapes values.`;
    default:
      return null;
  }
}

/** The property, or the record itself. */
export function placeIn({ path }: Issue): string {
  return path === '' ? 'The record' : escapeForTerminal(path);
}

export function shownParam({ params }: Issue, name: string): string {
  return escapeForTerminal(String(params[name] ?? 'unknown'));
}

/** `string|null` as `string or null`. */
function eitherOf(types: string): string {
  return types.replace(/\|([^|]*)$/, ' or $1').replaceAll('|', ', ');
}
