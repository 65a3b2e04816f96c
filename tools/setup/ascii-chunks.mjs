/**
 * Rolldown plugin. Writes everything that is not ASCII as an escape. One other sign, be it in a
 * comment, and V8 keeps the source of the whole file in twice the memory.
 */
export function asciiChunks() {
  return {
    name: 'ascii-chunks',
    generateBundle: {
      order: /** @type {const} */ ('post'),
      /** @param {unknown} _ @param {Record<string, object>} bundle */
      handler(_, bundle) {
        for (const [name, part] of Object.entries(bundle)) {
          // Declarations are read by people.
          if (!name.endsWith('.js') || !('code' in part)) continue;
          part.code = inAscii(String(part.code));
        }
      },
    },
  };
}

/** @param {string} code @returns {string} */
function inAscii(code) {
  // An escape would be no escape behind a backslash, nor in raw text.
  const [odd] = /\\[^\0-\x7f]|\.raw`[^`]*[^\0-\x7f]/.exec(code) ?? [];
  if (odd !== undefined) throw new Error(`This has no escapes: ${odd.slice(0, 40)}`);
  return code.replace(/[^\0-\x7f]/g, escaped);
}

/** @param {string} codeUnit @returns {string} */
function escaped(codeUnit) {
  return `\\u${codeUnit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
