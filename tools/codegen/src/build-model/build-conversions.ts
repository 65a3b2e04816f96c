import type { ConversionModel } from '../model.ts';
import type { SchemaNode } from './schema-node.ts';

/** Reads conversions.json. */
export function buildConversions(root: SchemaNode | null): readonly ConversionModel[] {
  return (root?.entries() ?? [])
    .filter(([name]) => !name.startsWith('$'))
    .map(([name, node]) => {
      const conversion = {
        name,
        place: node.place,
        description: node.text('description'),
        takes: node.texts('takes'),
        gives: node.text('gives'),
        pointer: node.optionalText('pointer'),
        vectors: node.list('vectors').map((vector) => {
          const read = {
            in: vector.child('in')?.value,
            out: vector.child('out')?.value,
            issues: vector.texts('issues'),
            why: vector.text('why'),
          };
          vector.close('a vector');
          return read;
        }),
      };
      node.optionalText('note');
      node.close('a conversion');
      return conversion;
    });
}
