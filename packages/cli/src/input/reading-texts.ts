import { describeIssue } from '@timeofclick/core';
import type { BadRecord } from '@timeofclick/core/report';

/** Reports lie beside the exports they are made of. */
export function passedByText(names: readonly string[], most: number): string {
  const left = names.length - most;
  const more = left > 0 ? ` and ${left} more` : '';
  return `passed by, since timeofclick wrote it and it holds no records: ${names.slice(0, most).join(', ')}${more}`;
}

/** Why there is nothing to report on. */
export function nothingReadText(inputs: readonly string[], sources: number): string {
  const names = inputs.map((input) => (input === '-' ? 'standard input' : input)).join(', ');
  return sources === 0 ? `no file to read in ${names}` : `no record found in ${names}`;
}

/** "audit.json, line 3, byte 812: The bytes yield no JSON value." */
export function badPlace(item: BadRecord): string {
  const issue = item.issues.find(({ severity }) => severity === 'error') ?? item.issues[0];
  const what = issue === undefined ? item.kind : describeIssue(issue);
  return `${placeText(item.at)}: ${what}`;
}

/** "audit.json, line 3, byte 812", or "blob.json, line 1#4, byte 812" for the fourth record of a line. */
export function placeText(at: {
  source: string;
  line: number;
  nth: number;
  byteOffset: number;
}): string {
  const nth = at.nth > 1 ? `#${at.nth}` : '';
  return `${at.source}, line ${at.line}${nth}, byte ${at.byteOffset}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'its links go round in a circle',
  EMFILE: 'too many open files',
};

/** Why a named input was not read. */
export function openFailure(error: NodeJS.ErrnoException): string {
  const reason = REASONS[error.code ?? ''] ?? error.message;
  return error.path === undefined ? reason : `${error.path}: ${reason}`;
}
