import type { EnumModel, PropertyModel, SchemaModel } from '../model.ts';
import { knownEnums, knownProperties } from './known-tables.ts';
import { type PageTable, tablesOf } from './page-tables.ts';

/** One thing that the page has and the schemas lack or contradict, or the other way round. */
export interface PageDifference {
  readonly table: string;
  /** Line of the page; null for what is not on it. */
  readonly line: number | null;
  readonly message: string;
}

/** Compares the tables of Microsoft's page that the schemas cite with what they say. */
export function comparePage(markdown: string, model: SchemaModel): readonly PageDifference[] {
  const tables = tablesOf(markdown);
  const found: PageDifference[] = [];
  const missing = (table: string): void => {
    found.push({ table, line: null, message: 'the page has no such table' });
  };
  for (const [key, one] of knownEnums(model)) {
    const table = tables.get(key);
    const title = one.documented?.name ?? one.typeName;
    if (table === undefined) missing(title);
    else found.push(...compareMembers(title, table, one));
  }
  for (const [key, { title, properties }] of knownProperties(model)) {
    const table = tables.get(key);
    if (table === undefined) missing(title);
    else found.push(...compareProperties(title, table, properties));
  }
  return found;
}

function compareMembers(
  title: string,
  page: PageTable,
  known: EnumModel,
): readonly PageDifference[] {
  const found: PageDifference[] = [];
  const say = (line: number | null, message: string): void => {
    found.push({ table: title, line, message });
  };
  const [valueAt, nameAt] = [columnAt(page, /value/), columnAt(page, /member|name/)];
  const documented = known.members.filter((member) => member.documented);
  const seen = new Map<string, string>();
  for (const { line, cells } of page.rows) {
    const [value = '', name = ''] = [cells[valueAt], cells[nameAt]];
    if (!/^-?\d+$/.test(value)) {
      say(line, `"${value}" is no value`);
      const meant = documented.find((member) => member.name === name);
      if (meant !== undefined) seen.set(String(meant.value), name);
      continue;
    }
    const before = seen.get(value);
    seen.set(value, name);
    if (before !== undefined) {
      say(line, `value ${value} stands twice: ${before} and ${name}`);
      continue;
    }
    const ours = documented.find((member) => String(member.value) === value);
    if (name === '') say(line, `value ${value} has no name`);
    else if (ours === undefined) say(line, `member ${value} ${name} is new`);
    else if (ours.name !== name) {
      const other = documented.find((member) => member.name === name);
      const what = other === undefined ? 'is called' : 'was given to';
      say(line, `value ${value} ${what} ${name}, in the schemas ${ours.name}`);
    }
  }
  for (const { value, name } of documented) {
    if (!seen.has(String(value))) say(null, `member ${value} ${name} is not on the page`);
  }
  return found;
}

function compareProperties(
  title: string,
  page: PageTable,
  known: readonly PropertyModel[],
): readonly PageDifference[] {
  const found: PageDifference[] = [];
  const [typeAt, flagAt] = [columnAt(page, /type/), columnAt(page, /mandatory/)];
  const nameAt = columnAt(page, /parameter|name|property|properties|member/);
  const open = new Set(known);
  const rows = page.rows.map(({ line, cells }) => ({
    line,
    name: cells[nameAt] ?? '',
    type: cells[typeAt] ?? '',
    isMandatory: /^yes/i.test(cells[flagAt] ?? ''),
  }));
  // A name may stand twice with two types, so rows that agree in both find each other first.
  const agreeing = new Map(
    rows.map((row) => {
      const ours = [...open].find((one) => isNamed(one, row.name) && isTyped(one, row.type));
      if (ours !== undefined) open.delete(ours);
      return [row, ours] as const;
    }),
  );
  for (const row of rows) {
    const { line, name, type, isMandatory } = row;
    const ours = agreeing.get(row) ?? [...open].find((one) => isNamed(one, name));
    const say = (message: string): void => {
      found.push({ table: title, line, message });
    };
    if (ours === undefined) {
      say(`property ${name} is new`);
      continue;
    }
    open.delete(ours);
    const { documented } = ours;
    if (!isTyped(ours, type)) say(`type of ${name} is ${type}, in the schemas ${documented?.type}`);
    if (isMandatory !== documented?.mandatory) {
      say(`${name} is ${isMandatory ? 'mandatory' : 'optional'}, in the schemas it is not`);
    }
  }
  for (const { documented } of open) {
    found.push({
      table: title,
      line: null,
      message: `property ${documented?.name} is not on the page`,
    });
  }
  return found;
}

function isNamed({ documented }: PropertyModel, name: string): boolean {
  return documented?.name === name;
}

/** Letter case and spaces do not count: the page writes both `Edm.String` and `Edm.string`. */
function isTyped({ documented }: PropertyModel, type: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9.]/g, '');
  return [documented?.type, documented?.printed].some(
    (one) => one != null && bare(one) === bare(type),
  );
}

function columnAt({ columns }: PageTable, title: RegExp): number {
  return columns.findIndex((column) => title.test(column));
}
