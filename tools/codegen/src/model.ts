export * from './model/activity-model.ts';
export * from './model/enum-model.ts';
export * from './model/object-model.ts';
export * from './model/schema-model.ts';
export * from './model/shape-model.ts';
export * from './model/type-model.ts';
