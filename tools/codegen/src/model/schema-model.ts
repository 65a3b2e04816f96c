import type { Place } from '../problem.ts';
import type { ActivityModel } from './activity-model.ts';
import type { EnumModel } from './enum-model.ts';
import type { ListModel, ObjectModel } from './object-model.ts';
import type { ShapeModel } from './shape-model.ts';

export interface ConversionVectorModel {
  readonly in: unknown;
  readonly out: unknown;
  /** Issue codes it raises. */
  readonly issues: readonly string[];
  readonly why: string;
}

/** A named conversion: hand-written in core, described and tested by its vectors. */
export interface ConversionModel {
  readonly name: string;
  readonly place: Place;
  readonly description: string;
  readonly takes: readonly string[];
  readonly gives: string;
  /** Cell that the vectors' values are thought to stand in. */
  readonly pointer: string | null;
  readonly vectors: readonly ConversionVectorModel[];
}

/** Everything the schemas say, in schema order, built once and never changed. */
export interface SchemaModel {
  readonly objects: readonly ObjectModel[];
  readonly lists: readonly ListModel[];
  readonly enums: readonly EnumModel[];
  /** In detection order. */
  readonly shapes: readonly ShapeModel[];
  readonly conversions: readonly ConversionModel[];
  readonly activity: ActivityModel | null;
}
