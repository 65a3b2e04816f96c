import { join } from 'node:path';
import type { OutputArea } from './output-file.ts';

/** Where things are. */
export interface Layout {
  readonly schemas: string;
  /** Folder of each area; wholly generated, so it is emptied before writing. */
  readonly areas: Readonly<Partial<Record<OutputArea, string>>>;
  /** Emitters whose other files are removed; when not given, every other file of an area is. */
  readonly removes?: readonly string[];
}

/** Layout of this repository, or of another one with the same folders. */
export function layoutOf(schemas: string, out: string): Layout {
  return {
    schemas,
    areas: {
      code: join(out, 'packages/core/src/gen'),
      docs: join(out, 'docs/reference'),
      python: join(out, 'packages/models/python/src/timeofclick_models'),
      go: join(out, 'packages/models/go/models'),
      queries: join(out, 'packages/queries/gen'),
      java: join(out, 'packages/models/java/src/main/java'),
      rust: join(out, 'packages/models/rust/src'),
      csharp: join(out, 'packages/models/csharp/src'),
    },
  };
}
