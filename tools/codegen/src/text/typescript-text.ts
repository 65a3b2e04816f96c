/** A TypeScript string literal in single quotes. */
export function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}

/** A property name, quoted only when it must be. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

/** `.Url`, or `['odd name']`. */
export function member(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${quoted(name)}]`;
}

/** `AuditLogScope` -> `auditLogScope`. */
export function lowerFirst(name: string): string {
  return `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`;
}

/** `AuditLogScope` -> `AUDIT_LOG_SCOPE`. */
export function constantName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
}

/** A JSDoc block; one line when it fits. Empty text gives no block. */
export function docComment(lines: readonly string[], indent = ''): string {
  const wrapped = lines
    .map((line) => line.replaceAll('*/', '* /'))
    .flatMap((line) => wrapLine(line, 96 - indent.length));
  if (wrapped.length === 0) return '';
  if (wrapped.length === 1) return `${indent}/** ${wrapped[0]} */\n`;
  const body = wrapped.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`).join('');
  return `${indent}/**\n${body}${indent} */\n`;
}

/** Breaks a line between words so that no part is longer than a width, if words allow. */
export function wrapLine(line: string, width: number): readonly string[] {
  const parts: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      parts.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...parts, current];
}

/** Texts with a separator between them, as one literal that is broken into lines. */
export function joinedText(parts: readonly string[], separator: string): string {
  const lines: string[] = parts.length === 0 ? [''] : [];
  for (const part of parts) {
    const line = lines.at(-1);
    const longer = line === undefined ? part : `${line}${separator}${part}`;
    if (line !== undefined && longer.length > 90) lines.push(part);
    else lines[Math.max(0, lines.length - 1)] = longer;
  }
  return lines
    .map((line, at) => {
      const text = at < lines.length - 1 ? `${line}${separator}` : line;
      return `${at === 0 ? '  ' : '    '}${quoted(text)}`;
    })
    .join(' +\n');
}

/**
 * A value as a TypeScript expression: on one line when it fits in 100 columns, else broken up. The
 * member `...` names a constant whose members the object has too.
 */
export function valueText(value: unknown, indent = ''): string {
  const flat = flatText(value);
  if (indent.length + flat.length <= 96 || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((element) => valueText(element, inner))
    : definedEntries(value).map(([key, part]) =>
        key === '...' ? `...${part}` : `${propertyKey(key)}: ${valueText(part, inner)}`,
      );
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

function flatText(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(flatText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = definedEntries(value).map(([key, part]) =>
    key === '...' ? `...${part}` : `${propertyKey(key)}: ${flatText(part)}`,
  );
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, part]) => part !== undefined);
}
