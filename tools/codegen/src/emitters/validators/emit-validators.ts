import type { ObjectModel, SchemaModel } from '../../model.ts';
import type { OutputFile } from '../../output-file.ts';
import type { ProfileName } from '../../profile/profile-model.ts';
import { profilesOf } from '../../profile/profile-of.ts';
import { codeHeader } from '../../text/header.ts';
import { checkName, validatorModule } from './validator-names.ts';
import { writeValidatorFile } from './write-validator-file.ts';

/**
 * `validators.ts` and one module per form and profile below `validators/`: straight-line checks
 * without a table to interpret, so that engines can compile them and bundlers can drop them.
 */
export function emitValidators(model: SchemaModel): readonly OutputFile[] {
  const checks = validatedForms(model).flatMap((object) =>
    profilesOf(object).map((profile) => ({ object, profile })),
  );
  if (checks.length === 0) return [];
  return [
    indexFile(checks),
    ...checks.map(({ object, profile }) => writeValidatorFile(object, profile, model)),
  ];
}

/** Forms that data arrives in or leaves in: wire forms and the normal form, without their parts. */
export function validatedForms(model: SchemaModel): readonly ObjectModel[] {
  return model.objects.filter(
    (object) => object.kind !== 'plain' && object.typeName === object.owner,
  );
}

function indexFile(
  checks: readonly { readonly object: ObjectModel; readonly profile: ProfileName }[],
): OutputFile {
  const files = [...new Set(checks.map(({ object }) => object.place.file))];
  const lines = checks.map(({ object, profile }) => {
    const name = checkName(object.typeName, profile);
    return `export { ${name} } from './validators/${validatorModule(object, profile)}.ts';\n`;
  });
  return {
    area: 'code',
    path: 'validators.ts',
    text: codeHeader('validators', files) + lines.join(''),
  };
}
