/** @typedef {{ type: string, start: number, end: number, [key: string]: unknown }} Node */

/**
 * Rolldown plugin. Says of every top-level constant that computing it has no side effect, which is
 * what `"sideEffects": false` promises of a module; once modules are joined into one file, bundlers
 * can only go by such marks. Without them whoever imports one function gets every table.
 */
export function pureInitializers() {
  return {
    name: 'pure-initializers',
    transform: {
      order: /** @type {const} */ ('post'),
      filter: { id: /\/src\/.*\.ts$/ },
      /** @this {{ parse(code: string, options: { lang: 'ts' }): unknown }} @param {string} code */
      handler(code) {
        const program = /** @type {{ body: Node[] }} */ (this.parse(code, { lang: 'ts' }));
        const initializers = program.body.flatMap(initializersOf).filter(hasCall);
        let marked = code;
        for (const { start, end } of initializers.reverse()) {
          const text = marked.slice(start, end);
          marked = `${marked.slice(0, start)}/*#__PURE__*/ (() => (${text}))()${marked.slice(end)}`;
        }
        return { code: marked, map: null };
      },
    },
  };
}

/** @param {Node} statement @returns {Node[]} */
function initializersOf(statement) {
  const declaration = /** @type {Node} */ (statement.declaration ?? statement);
  if (declaration.type !== 'VariableDeclaration') return [];
  const declarators = /** @type {{ init: Node | null }[]} */ (declaration.declarations);
  return declarators.flatMap(({ init }) => (init ? [init] : []));
}

/** Whether computing it calls anything, as a spread may call a getter; what is inside a function does not run yet. @param {unknown} value @returns {boolean} */
function hasCall(value) {
  if (Array.isArray(value)) return value.some(hasCall);
  if (typeof value !== 'object' || value === null) return false;
  const { type } = /** @type {Node} */ (value);
  if (/Function/.test(type ?? '')) return false;
  if (/^(?:Call|New)Expression$|^SpreadElement$/.test(type ?? '')) return true;
  return Object.values(value).some(hasCall);
}
