import type { Vector } from '@timeofclick/conformance';
import { inputUrl, loadVectors } from '@timeofclick/conformance/load-vectors';
import { type ReadItem, type ReadOptions, readActivities, readRecords } from '@timeofclick/node';
import { CHECKED, type Form, type Member, type ModelCase } from './model-case.ts';

/**
 * Every record, row and activity that the conformance vectors hold, in the order of the vectors: what
 * readers open of the inputs, and the activities that they make of it.
 */
export async function readCases(): Promise<readonly ModelCase[]> {
  const cases: ModelCase[] = [];
  for (const vector of loadVectors()) {
    cases.push(...(await recordCases(vector)), ...(await activityCases(vector)));
  }
  return cases;
}

/** Records as sent. Those that reading rejects too: a wire form takes everything. */
async function recordCases(vector: Vector): Promise<readonly ModelCase[]> {
  const cases: ModelCase[] = [];
  for await (const item of readRecords(urlsOf(vector), optionsOf(vector))) {
    const sent = sentOf(item);
    const form = sent && formOf(item, sent);
    if (!sent || !form) continue;
    cases.push(caseOf(vector, form, sent));
    const data = form === 'AuditRecord' ? alertData(sent) : null;
    if (data) cases.push(caseOf(vector, 'AlertEntityData', data));
  }
  return cases;
}

/** Activities. What the vector says of a member, which is written by hand, goes before what was read. */
async function activityCases(vector: Vector): Promise<readonly ModelCase[]> {
  const { profile, items } = vector.expected;
  if (profile) return [];
  const cases: ModelCase[] = [];
  let at = 0;
  for await (const item of readActivities(urlsOf(vector), { ...optionsOf(vector), strict: true })) {
    const expected = items[at++]?.activity ?? {};
    if (item.kind !== 'activity' && item.kind !== 'duplicate') continue;
    const one = caseOf(vector, 'UrlTimeOfClickActivity', item.activity);
    const told = Object.keys(one.members).filter((path) => hasPath(expected, path.split('.')));
    const { members } = caseOf(vector, 'UrlTimeOfClickActivity', expected);
    const byHand = Object.fromEntries(told.map((path) => [path, members[path] ?? null]));
    cases.push({ ...one, members: { ...one.members, ...byHand } });
  }
  return cases;
}

function hasPath(value: unknown, [step, ...steps]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, step) && hasPath(Reflect.get(value, step), steps);
}

function caseOf(vector: Vector, form: Form, sent: object): ModelCase {
  const members = Object.entries(CHECKED[form]).map(([path, type]) => [
    path,
    memberAt(sent, path.split('.'), type),
  ]);
  return { vector: vector.name, form, sent, members: Object.fromEntries(members) };
}

/** The value at a path if it has the model's type. One step of another kind than the model's hides the rest. */
function memberAt(value: unknown, [step, ...steps]: readonly string[], type: string): Member {
  if (step === undefined) return isOf(value, type) ? value : null;
  const isIndex = /^\d+$/.test(step);
  if (typeof value !== 'object' || value === null || Array.isArray(value) !== isIndex) return null;
  // A list with one element that does not fit is no list of the model.
  if (
    isIndex &&
    !(value as unknown[]).every((one) => typeof one === typeof (value as unknown[])[0])
  ) {
    return null;
  }
  return memberAt(Object.hasOwn(value, step) ? Reflect.get(value, step) : null, steps, type);
}

function isOf(value: unknown, type: string): value is Member {
  return type === 'integer' ? Number.isSafeInteger(value) : typeof value === type;
}

function sentOf(item: ReadItem): object | null {
  const value = item.kind === 'record' ? item.record : item.kind === 'rejected' ? item.value : null;
  return typeof value === 'object' && !Array.isArray(value) ? value : null;
}

function formOf(item: ReadItem, sent: object): Form | null {
  if (item.kind !== 'record' && item.kind !== 'rejected') return null;
  switch (item.terminal) {
    case 'audit-record':
    case 'alert-entity':
      return recordForm('recordType' in item ? item.recordType : Reflect.get(sent, 'RecordType'));
    case 'url-click-events':
      return 'UrlClickEventsRow';
    case 'safe-links-detail':
      return 'SafeLinksDetailRow';
    default:
      return null;
  }
}

function recordForm(recordType: unknown): Form {
  if (recordType === 41) return 'UrlTimeOfClickRecord';
  if (recordType === 28) return 'EmailMessageRecord';
  return recordType === 47 ? 'FileEventRecord' : 'AuditRecord';
}

/** What an alert record says as JSON in a text. */
function alertData(sent: object): object | null {
  try {
    const data = JSON.parse(String(Reflect.get(sent, 'Data')));
    return typeof data === 'object' && !Array.isArray(data) ? data : null;
  } catch {
    return null;
  }
}

function optionsOf({ expected }: Vector): ReadOptions {
  return { ...expected.options } as ReadOptions;
}

function urlsOf(vector: Vector): readonly URL[] {
  return vector.inputs.map((input) => inputUrl(vector, input));
}
