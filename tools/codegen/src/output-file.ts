import type { SchemaModel } from './model.ts';

/** Which output folder a file belongs to; a language is the source folder of its model package. */
export type OutputArea = 'code' | 'docs' | 'python' | 'go' | 'java' | 'rust' | 'csharp' | 'queries';

export type ModelArea = Exclude<OutputArea, 'code' | 'docs' | 'queries'>;

/** A generated file, not yet on disk. */
export interface OutputFile {
  readonly area: OutputArea;
  /** Path below the area's folder, with `/`. */
  readonly path: string;
  /** Whole content, LF, ending in a newline. */
  readonly text: string;
}

/** Turns the model into files. Pure: same model, same bytes; knows no other emitter and no disk. */
export type Emitter = (
  model: SchemaModel,
) => readonly OutputFile[] | Promise<readonly OutputFile[]>;
