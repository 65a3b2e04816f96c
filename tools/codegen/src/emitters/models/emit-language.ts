import type { LanguageName } from 'quicktype-core';
import type { SchemaModel } from '../../model.ts';
import type { Emitter, OutputFile } from '../../output-file.ts';
import { commentHeader } from '../../text/header.ts';
import { languages, printModels } from './emit-models.ts';
import { narrowedModel } from './narrowed-model.ts';
import { inputOf, loadQuicktype } from './quicktype.ts';

/** Languages that are made on demand, as quicktype prints them. */
const ON_DEMAND: Readonly<Record<string, LanguageName>> = {
  kotlin: 'kotlin',
  swift: 'swift',
  cpp: 'cpp',
  php: 'php',
  ruby: 'ruby',
  dart: 'dart',
};

/**
 * `lang:NAME`: the models in one language, in a folder of its name. The checked-in languages come as
 * they are in packages/models. The others hold what quicktype holds: numbers and texts for enums, and
 * not the properties that the schemas do not know.
 */
export const languageEmitters: Readonly<Record<string, Emitter>> = Object.fromEntries(
  [...Object.keys(languages), ...Object.keys(ON_DEMAND)].map((name) => [
    `lang:${name}`,
    (model: SchemaModel) => emitLanguage(model, name),
  ]),
);

async function emitLanguage(model: SchemaModel, name: string): Promise<readonly OutputFile[]> {
  const own = Object.entries(languages).find(([language]) => language === name)?.[1];
  const files = own ? await printModels(model, own, `lang:${name}`) : await printed(model, name);
  return files.map(({ path, text }) => ({ area: 'code', path: `${name}/${path}`, text }));
}

async function printed(model: SchemaModel, name: string) {
  const lang = ON_DEMAND[name];
  if (lang === undefined) throw new Error(`there is no language ${name}`);
  const { quicktypeMultiFile } = await loadQuicktype();
  const narrowed = narrowedModel(model, null);
  const schemas = [...new Set(narrowed.objects.map(({ place }) => place.file))];
  const inputData = await inputOf(narrowed);
  const result = await quicktypeMultiFile({ inputData, lang, combineClasses: false });
  return [...result].map(([path, { lines }]) => {
    const text = `${lines.join('\n').trimEnd()}\n`;
    // PHP begins with its mark, and ends its comments like the others.
    const mark = text.startsWith('<?php\n') ? '<?php\n' : '';
    const header = commentHeader(name === 'ruby' ? '#' : '//', `lang:${name}`, schemas);
    return { path: fileName(path, name), text: mark + header + text.slice(mark.length) };
  });
}

/** Quicktype names a lone file `stdout`. */
function fileName(path: string, name: string): string {
  const extension = {
    kotlin: 'kt',
    swift: 'swift',
    cpp: 'hpp',
    php: 'php',
    ruby: 'rb',
    dart: 'dart',
  };
  return path === 'stdout' ? `models.${Reflect.get(extension, name)}` : path;
}
