import type { ActivityModel, ObjectModel, SchemaModel } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { SchemaFile } from '../read-schemas.ts';
import { buildConversions } from './build-conversions.ts';
import { buildDecision } from './build-decision.ts';
import { buildEnum } from './build-enum.ts';
import { buildList } from './build-list.ts';
import { buildMembers } from './build-mapping.ts';
import { buildObjects } from './build-object.ts';
import { buildShape } from './build-shape.ts';
import { inCatalogOrder } from './catalog-order.ts';
import { parseDocuments, type SchemaDocument } from './documents.ts';

/** A model and what is wrong with the files it was built from. With problems, the model has gaps. */
export interface BuildResult {
  readonly model: SchemaModel;
  readonly problems: readonly Problem[];
}

/** Turns schema files into the model that every emitter sees. */
export function buildModel(files: readonly SchemaFile[]): BuildResult {
  const documents = parseDocuments(files);
  const schemas = inCatalogOrder(documents.schemas, documents.catalog);
  const ofKind = (...kinds: readonly string[]): readonly SchemaDocument[] =>
    schemas.filter((document) => kinds.includes(document.kind));

  const objects: readonly ObjectModel[] = ofKind(
    'record',
    'row',
    'activity',
    'plain',
    'list',
  ).flatMap((document) => buildObjects(document, documents));
  const model: SchemaModel = {
    objects,
    lists: ofKind('list').map((document) => buildList(document, documents)),
    enums: ofKind('enum').map(buildEnum),
    shapes: ofKind('shape').map(buildShape),
    conversions: buildConversions(documents.conversions),
    activity: ofKind('activity').map(buildActivity)[0] ?? null,
  };
  return { model, problems: documents.problems };
}

function buildActivity(document: SchemaDocument): ActivityModel {
  return {
    objectName: document.typeName,
    members: buildMembers(document.root),
    decisions: buildDecision(document.root.child('x-decide')),
  };
}
