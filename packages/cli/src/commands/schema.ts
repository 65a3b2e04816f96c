import { readdir, readFile } from 'node:fs/promises';
import { nearestWord } from '../command-line/nearest-word.ts';
import type { CommandArguments } from '../command-line/parse-arguments.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { wrapText } from '../command-line/wrap-text.ts';
import type { Surroundings } from '../surroundings.ts';

const SUFFIX = '.schema.json';
/** Copied beside the built command, see tsdown.config.ts. */
const FOLDER = new URL('./schemas/', import.meta.url);

interface SchemaFile {
  /** "records/", or "" for what stands in no folder. */
  readonly folder: string;
  /** "audit-record" */
  readonly name: string;
  readonly text: string;
  readonly title: string;
  readonly description: string;
}

/** Lists the schemas, or prints the one that is named by path, by file name or by title. */
export async function run(given: CommandArguments, around: Surroundings): Promise<number> {
  const [wanted, ...more] = given.operands;
  if (more.length > 0) throw new UsageError('schema takes one NAME', 'schema');
  const files = await schemaFiles();
  await around.out.write(
    wanted === undefined ? list(files, around.look.columns) : schemaNamed(files, wanted).text,
  );
  return 0;
}

async function schemaFiles(): Promise<readonly SchemaFile[]> {
  const paths = (await readdir(FOLDER, { recursive: true }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(SUFFIX));
  const files = await Promise.all(
    paths.map(async (path) => {
      const text = await readFile(new URL(path, FOLDER), 'utf8');
      const { title = '', description = '' } = JSON.parse(text) as {
        title?: string;
        description?: string;
      };
      const slash = path.lastIndexOf('/') + 1;
      return {
        folder: path.slice(0, slash),
        name: path.slice(slash, -SUFFIX.length),
        text,
        title,
        description: description || title,
      };
    }),
  );
  // What stands in no folder comes first: the forms that people ask for. Profiles are made from the others.
  const isDerived = ({ folder }: SchemaFile): number => Number(folder === 'profiles/');
  return files.sort(
    (a, b) => isDerived(a) - isDerived(b) || compare(a.folder, b.folder) || compare(a.name, b.name),
  );
}

function schemaNamed(files: readonly SchemaFile[], wanted: string): SchemaFile {
  const word = wanted.replace(/(\.schema)?(\.json)?$/, '').toLowerCase();
  const ways: readonly ((file: SchemaFile) => string)[] = [
    ({ folder, name }) => folder + name,
    ({ name }) => name,
    ({ title }) => title.toLowerCase(),
  ];
  for (const way of ways) {
    const file = files.find((candidate) => way(candidate) === word);
    if (file !== undefined) return file;
  }
  const nearest = nearestWord(
    word,
    files.flatMap((file) => ways.map((way) => way(file))),
  );
  throw new UsageError(
    `no schema "${wanted}"${nearest === null ? '' : `; did you mean ${nearest}?`}`,
    'schema',
  );
}

/** Names under the name of their folder, and what each is. */
function list(files: readonly SchemaFile[], columns: number): string {
  const lines = files.flatMap(({ folder, name, description }, index) => {
    const group = files.filter((file) => file.folder === folder);
    const width = Math.max(...group.map((file) => file.name.length)) + (folder === '' ? 2 : 4);
    const beside = columns >= 2 * width;
    const heading = index > 0 && files[index - 1]?.folder !== folder ? ['', folder] : [];
    const start = `${folder === '' ? '' : '  '}${name}`;
    const [sentence = ''] = description.split(/(?<=\.) /);
    const indent = beside ? width : 6;
    const [first = '', ...rest] = wrapText(sentence, columns - indent).map(
      (line) => ' '.repeat(indent) + line,
    );
    return beside
      ? [...heading, start + first.slice(start.length), ...rest]
      : [...heading, start, first, ...rest];
  });
  return `${lines.join('\n')}\n\nPrint one with: timeofclick schema NAME\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
