import type { ConvenienceRenderer, TargetLanguage } from 'quicktype-core';
import { currentMembers } from '../../model/current-members.ts';
import { propertiesOf } from '../../model/inherited.ts';
import type { EnumModel, ObjectModel, SchemaModel } from '../../model.ts';
import { propertyText } from '../../to-json-schema.ts';
import type { Language } from './language.ts';
import type { CodeClass, CodeConstants, CodeMember, CodeType, ModelCode } from './model-code.ts';
import { type CaseName, narrowedModel } from './narrowed-model.ts';
import { inputOf, loadQuicktype } from './quicktype.ts';

/** The parts of a renderer that read its type graph and the names it has given. */
type Renderer = Pick<ConvenienceRenderer, 'topLevels'> & {
  emitSourceStructure: () => void;
  sourcelikeToString: (name: unknown) => string;
  nameForNamedType: (type: GraphType) => unknown;
  nameForEnumCase: (type: GraphType, name: string) => unknown;
  forEachClassProperty: (
    type: GraphType,
    blankLines: 'none',
    take: (name: unknown, wireName: string, property: { type: GraphType }) => void,
  ) => void;
};

/** A type of quicktype's graph. */
interface GraphType {
  readonly kind: string;
  readonly items?: GraphType;
  readonly values?: GraphType;
  readonly members?: ReadonlySet<GraphType>;
}

/**
 * The one place where quicktype is put right. It builds its type graph of our forms and gives the
 * names that a language wants; then, instead of printing its own classes, which drop unknown
 * properties and reject unknown members of enums, it hands over what is to be printed.
 */
export async function readCode(
  model: SchemaModel,
  { quicktype: language, options = {}, prefixed }: Language,
): Promise<ModelCode> {
  const caseName: CaseName = (one, member) => (prefixed ? `${one.typeName}_${member}` : member);
  const narrowed = narrowedModel(model, caseName);
  const { languageNamed, quicktypeMultiFile } = await loadQuicktype();
  const inputData = await inputOf(narrowed);

  let code: ModelCode | undefined;
  const target = languageNamed(language) as TargetLanguage;
  const reading: TargetLanguage = Object.create(target, {
    // A transformed type is printed under another name; nothing of ours is transformed.
    needsTransformerForType: { value: () => false },
    makeRenderer: {
      value: (...words: unknown[]) => {
        const makeRenderer = Reflect.get(target, 'makeRenderer') as (
          ...words: unknown[]
        ) => unknown;
        const renderer = makeRenderer.apply(reading, words) as Renderer;
        renderer.emitSourceStructure = () => {
          code = codeOf(renderer, model, narrowed, caseName);
        };
        return renderer;
      },
    },
  });
  const rendererOptions = options as object;
  await quicktypeMultiFile({ inputData, lang: reading, combineClasses: false, rendererOptions });
  if (code === undefined) throw new Error(`quicktype printed nothing for ${language}`);
  return code;
}

function codeOf(
  renderer: Renderer,
  model: SchemaModel,
  narrowed: SchemaModel,
  caseName: CaseName,
): ModelCode {
  const graph = renderer.topLevels as unknown as ReadonlyMap<string, GraphType>;
  const typeOf = (typeName: string): GraphType => {
    const type = graph.get(typeName);
    if (type === undefined) throw new Error(`quicktype lost the type ${typeName}`);
    return type;
  };
  const nameOf = (type: GraphType) => renderer.sourcelikeToString(renderer.nameForNamedType(type));
  const enums = model.enums.filter(({ typeName }) =>
    narrowed.enums.some((one) => one.typeName === typeName),
  );
  const valueKinds = new Map(enums.map((one) => [typeOf(one.typeName), one.valueKind]));

  const codeType = (type: GraphType): CodeType => {
    switch (type.kind) {
      case 'class':
        return { kind: 'class', name: nameOf(type) };
      case 'enum':
        return { kind: 'constant', name: nameOf(type), value: valueKinds.get(type) ?? 'string' };
      case 'array':
        return { kind: 'list', values: codeType(type.items as GraphType) };
      case 'map':
        return { kind: 'map', values: codeType(type.values as GraphType) };
      case 'union': {
        const [first, ...more] = [...(type.members ?? [])].filter(({ kind }) => kind !== 'null');
        if (first === undefined || more.length > 0) throw new Error('a member of several types');
        return codeType(first);
      }
      case 'integer':
      case 'string':
      case 'any':
        return { kind: type.kind };
      case 'bool':
        return { kind: 'boolean' };
      case 'double':
        return { kind: 'number' };
      default:
        throw new Error(`no model has a type for "${type.kind}"`);
    }
  };

  const classOf = (object: ObjectModel): CodeClass => {
    const type = typeOf(object.typeName);
    const byWireName = new Map<string, { readonly name: string; readonly type: GraphType }>();
    renderer.forEachClassProperty(type, 'none', (name, wireName, property) => {
      byWireName.set(wireName, {
        name: renderer.sourcelikeToString(name),
        type: property.type,
      });
    });
    const members = propertiesOf(object, narrowed).map((property): CodeMember => {
      const found = byWireName.get(property.name);
      if (found === undefined) throw new Error(`quicktype lost ${property.name}`);
      const isNullable = property.type.kinds.includes('null');
      return {
        name: found.name,
        wireName: property.name,
        type: codeType(found.type),
        presence: property.required ? (isNullable ? 'nullable' : 'required') : 'optional',
        doc: propertyText(property),
      };
    });
    return { name: nameOf(type), doc: [object.description], members };
  };

  const constantsOf = (one: EnumModel): CodeConstants => {
    const type = typeOf(one.typeName);
    return {
      name: nameOf(type),
      value: one.valueKind,
      doc: [one.description, 'Open: a value that is not listed is kept as it is.'],
      members: currentMembers(one).map(({ name, value, description }) => ({
        name: renderer.sourcelikeToString(renderer.nameForEnumCase(type, caseName(one, name))),
        value,
        doc: description === '' ? [] : [description],
      })),
    };
  };

  return {
    schemas: [...new Set(narrowed.objects.map(({ place }) => place.file))],
    classes: heldFirst(narrowed.objects.map(classOf)),
    constants: enums.map(constantsOf),
  };
}

/** Classes in schema order, but each after those that its members hold. */
function heldFirst(classes: readonly CodeClass[]): readonly CodeClass[] {
  const ordered = new Set<CodeClass>();
  const add = (one: CodeClass) => {
    for (const member of one.members) {
      const held = classes.find(({ name }) => name === heldClass(member.type));
      if (held !== undefined && held !== one && !ordered.has(held)) add(held);
    }
    ordered.add(one);
  };
  for (const one of classes) add(one);
  return [...ordered];
}

function heldClass(type: CodeType): string | null {
  if (type.kind === 'class') return type.name;
  return type.kind === 'list' || type.kind === 'map' ? heldClass(type.values) : null;
}
