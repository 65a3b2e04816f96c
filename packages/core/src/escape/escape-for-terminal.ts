import { NOT_SHOWN, visible } from './visible.ts';

/**
 * Text that is safe to print on a terminal, in one line: control characters (so every ANSI
 * sequence), bidirectional and zero-width marks and lone surrogates become visible `\uXXXX`.
 * For eyes only: a backslash stays as it is, so the text cannot be turned back.
 */
export function escapeForTerminal(text: string): string {
  return text.replace(NOT_SHOWN, visible);
}
