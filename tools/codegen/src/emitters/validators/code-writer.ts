/** Collects lines of code with their indentation, and the names that the code needs from elsewhere. */
export class CodeWriter {
  readonly #lines: string[] = [];
  readonly #imports = new Map<string, Set<string>>();
  #indent = '';

  line(text: string): void {
    const last = this.#lines.at(-1);
    if (text.startsWith('else') && last === `${this.#indent}}`) {
      this.#lines[this.#lines.length - 1] = `${last} ${text}`;
    } else {
      this.#lines.push(text === '' ? '' : this.#indent + text);
    }
  }

  /** Writes `head {`, the body one step deeper, and `}`. */
  block(head: string, body: () => void, tail = '}'): void {
    this.line(`${head} {`);
    this.#indent += '  ';
    body();
    this.#indent = this.#indent.slice(2);
    this.line(tail);
  }

  /** Notes that a name must be imported; gives it back. */
  use(module: string, name: string): string {
    const names = this.#imports.get(module) ?? new Set();
    this.#imports.set(module, names.add(name));
    return name;
  }

  /** Import statements, modules and names sorted. */
  imports(): string {
    return [...this.#imports]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([module, names]) => {
        const list = [...names].sort();
        const flat = `import { ${list.join(', ')} } from '${module}';\n`;
        if (flat.length <= 101) return flat;
        return `import {\n${list.map((name) => `  ${name},\n`).join('')}} from '${module}';\n`;
      })
      .join('');
  }

  text(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }
}
