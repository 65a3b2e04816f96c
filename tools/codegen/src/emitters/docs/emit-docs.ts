import type { SchemaModel } from '../../model.ts';
import type { OutputFile } from '../../output-file.ts';
import { emitConversionPage } from './emit-conversion-page.ts';
import { emitDecisionPage } from './emit-decision-page.ts';
import { emitEnumPages } from './emit-enum-pages.ts';
import { emitIndexPage } from './emit-index-page.ts';
import { emitMappingPage } from './emit-mapping-page.ts';
import { emitSchemaPages } from './emit-schema-pages.ts';
import { emitShapePage } from './emit-shape-page.ts';

/** The reference pages, for VitePress. */
export function emitDocs(model: SchemaModel): readonly OutputFile[] {
  return [
    emitIndexPage,
    emitSchemaPages,
    emitEnumPages,
    emitShapePage,
    emitMappingPage,
    emitDecisionPage,
    emitConversionPage,
  ].flatMap((emit) => emit(model));
}
