import { lineageOf } from './inherited.ts';
import type { ObjectModel } from './object-model.ts';
import type { SchemaModel } from './schema-model.ts';

/** A record form that is told by the number of its type. */
export interface RecordForm {
  readonly object: ObjectModel;
  readonly recordType: number;
  /** Property that holds the number. */
  readonly property: string;
  /** Type name of the enum whose members those numbers are. */
  readonly enumName: string;
}

/** Whole records, without the parts of their properties. */
export function recordsOf(model: SchemaModel): readonly ObjectModel[] {
  return model.objects.filter(
    (object) => object.kind === 'record' && object.owner === object.typeName,
  );
}

/** Records with a number of their own, by that number. */
export function recordForms(model: SchemaModel): readonly RecordForm[] {
  return recordsOf(model)
    .flatMap((object) => {
      const told = toldBy(object, model);
      return object.recordType === null || told === null
        ? []
        : [{ object, recordType: object.recordType, ...told }];
    })
    .sort((a, b) => a.recordType - b.recordType);
}

/** The property by which a record is recognised whose values are the numbers of an enum. */
function toldBy(
  object: ObjectModel,
  model: SchemaModel,
): { readonly property: string; readonly enumName: string } | null {
  for (const { anyRequired, properties } of lineageOf(object, model)) {
    for (const { name, type } of properties) {
      const found = model.enums.find((one) => one.typeName === type.enumName);
      if (anyRequired.includes(name) && found?.valueKind === 'integer') {
        return { property: name, enumName: found.typeName };
      }
    }
  }
  return null;
}
