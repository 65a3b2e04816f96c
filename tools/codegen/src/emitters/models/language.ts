import type { LanguageName } from 'quicktype-core';
import type { ModelCode } from './model-code.ts';

/** A file of a model package's source folder. */
export interface LanguageFile {
  /** Path below the folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A language whose models are checked in, as a package of their own. */
export interface Language {
  /** Its name in quicktype. */
  readonly quicktype: LanguageName;
  /** Renderer options of quicktype. */
  readonly options?: Readonly<Record<string, string>>;
  /** Members of enums are global, so their names begin with the enum's. */
  readonly prefixed: boolean;
  readonly lineComment: '#' | '//';
  /** Without headers. */
  readonly print: (code: ModelCode) => readonly LanguageFile[];
}
