import type { SchemaModel } from '../model.ts';
import { didYouMean } from '../nearest-word.ts';
import { below, type Problem, problemAt } from '../problem.ts';
import { documentedType, documentedTypeNames } from '../profile/documented-type.ts';

/** Each Edm type stands for a type we know. */
export function checkDocumented(model: SchemaModel): readonly Problem[] {
  return model.objects.flatMap((object) =>
    object.properties.flatMap((property) => {
      const { documented } = property;
      if (!documented?.isEdm || documentedType(documented.type, model) !== null) return [];
      const place = below(below(property.place, 'x-documented'), 'edm');
      const near = didYouMean(documented.type, [
        ...['Edm.String', 'Edm.Guid', 'Edm.Date', 'Edm.Boolean', 'Edm.Int32', 'Edm.Double'],
        ...documentedTypeNames(model),
      ]);
      return [problemAt(place, `no type is known as "${documented.type}"${near}`)];
    }),
  );
}
