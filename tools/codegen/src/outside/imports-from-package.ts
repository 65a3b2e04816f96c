import type { OutputFile } from '../output-file.ts';

/** Imports of what is not generated lead to the installed package instead of its sources. */
export function importsFromPackage(file: OutputFile): OutputFile {
  if (file.area !== 'code') return file;
  const text = file.text.replace(
    /from '(?:\.\.\/)+(?:runtime|records)\/[\w-]+\.ts'/g,
    "from '@timeofclick/core/runtime'",
  );
  return { ...file, text };
}
