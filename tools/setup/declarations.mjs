import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {{ file: Declarations, name: string }} Found a declaration: where it is and its name there */

const declaration =
  /^(?:export )?(?:declare )?(?:abstract )?(?:const|let|function|class|interface|type|enum|namespace) ([\w$]+)/;

/** @type {Map<string, Declarations>} */
const known = new Map();

/** The declarations of one built `.d.ts` file, as tsdown writes them: each statement starts a line. */
export class Declarations {
  /** Text by local name; a constant and its type of one name are one text. @type {Map<string, string>} */
  texts = new Map();
  /** Local name by exported name. @type {Map<string, string>} */
  #exported = new Map();
  /** @type {Map<string, { from: string, name: string }>} */
  #imported = new Map();
  /** Other packages, all of whose names this one has too. @type {string[]} */
  passedOn = [];
  /** @type {string} */
  #path;

  /** @param {string} path @returns {Declarations} */
  static of(path) {
    const before = known.get(path);
    if (before) return before;
    const declarations = new Declarations(path);
    known.set(path, declarations);
    return declarations;
  }

  /** @param {string} path */
  constructor(path) {
    this.#path = path;
    for (const statement of statementsOf(readFileSync(path, 'utf8'))) this.#take(statement);
  }

  /** @returns {string[]} */
  get exportedNames() {
    return [...this.#exported.keys()].sort();
  }

  /** @param {string} exported @returns {Found | null} null: it comes from another package */
  exportedAs(exported) {
    return this.named(this.#exported.get(exported) ?? exported);
  }

  /** @param {string} local @returns {Found | null} */
  named(local) {
    if (this.texts.has(local)) return { file: this, name: local };
    const imported = this.#imported.get(local);
    if (!imported?.from.startsWith('.')) return null;
    const path = join(dirname(this.#path), imported.from.replace(/\.js$/, '.d.ts'));
    return Declarations.of(path).exportedAs(imported.name);
  }

  /** @param {string} local whether it is imported from another package */
  isForeign(local) {
    const imported = this.#imported.get(local);
    return imported ? `${imported.name} of ${imported.from}` : null;
  }

  /** @param {string} statement */
  #take(statement) {
    const [, name] = declaration.exec(statement) ?? [];
    if (name) {
      const text = statement.replace(/^export /, '').replace(/^declare /, '');
      this.texts.set(name, [this.texts.get(name), text].filter(Boolean).join('\n'));
      if (statement.startsWith('export ')) this.#exported.set(name, name);
      return;
    }
    const [, kind, list, from] =
      /^(import|export)(?: type)? \{([^}]*)\}(?: from "([^"]+)")?/.exec(statement) ?? [];
    for (const part of list?.split(',').filter((one) => one.trim() !== '') ?? []) {
      const [, outer = '', inner = outer] = /^\s*(?:type )?(\S+)(?: as (\S+))?/.exec(part) ?? [];
      if (kind === 'import' && from) this.#imported.set(inner, { from, name: outer });
      else this.#exported.set(inner, outer);
      if (kind === 'export' && from) this.#imported.set(outer, { from, name: outer });
    }
    const [, all] = /^export \* from "([^"]+)"/.exec(statement) ?? [];
    if (all) this.passedOn.push(all);
  }
}

/** @param {string} text @returns {string[]} without comments */
function statementsOf(text) {
  /** @type {string[]} */
  const statements = [];
  for (const line of text.replace(/\/\*[\s\S]*?\*\//g, '').split('\n')) {
    if (line.trim() === '' || line.startsWith('//')) continue;
    if (/^[A-Za-z]/.test(line)) statements.push(line.trimEnd());
    else statements.push(`${statements.pop() ?? ''}\n${line.trimEnd()}`);
  }
  return statements;
}
