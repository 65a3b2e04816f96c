import { clickLines } from '@timeofclick/conformance/adapter-checks';
import { type Input, type OpenOptions, type ReadOptions, readActivities } from '@timeofclick/deno';

const PROGRAM = new URL('./programs/read-standard-input.ts', import.meta.url);

/** Names of the sources within the folder, in order. */
async function sourcesOf(folder: string, inputs: Input[], options?: ReadOptions & OpenOptions) {
  const names: string[] = [];
  for await (const item of readActivities(inputs, options)) {
    if (item.kind === 'source') names.push(item.source.name.replace(`${folder}/`, ''));
  }
  return names.join(', ');
}

function folderOfExports(): string {
  const folder = Deno.makeTempDirSync();
  Deno.mkdirSync(`${folder}/sub`);
  Deno.mkdirSync(`${folder}/.hidden`);
  const files = ['b.ndjson', 'a.ndjson', 'sub/c.json', '.DS_Store', '.hidden/d.json'];
  for (const [at, file] of files.entries()) {
    Deno.writeFileSync(`${folder}/${file}`, clickLines(at, at + 1));
  }
  return folder;
}

function same(actual: string, expected: string): void {
  if (actual !== expected) throw new Error(`${actual}\nis not\n${expected}`);
}

Deno.test('folders, patterns, URLs, streams and named bytes', async () => {
  const folder = folderOfExports();
  same(await sourcesOf(folder, [folder]), 'a.ndjson, b.ndjson, sub/c.json');
  same(await sourcesOf(folder, [`${folder}/*.ndjson`]), 'a.ndjson, b.ndjson');
  same(
    await sourcesOf(folder, [`${folder}/**/[a-c].{json,ndjson}`]),
    'a.ndjson, b.ndjson, sub/c.json',
  );
  const inputs = [
    new URL(`file://${folder}/a.ndjson`),
    new Blob([clickLines(0, 1)]).stream(),
    { name: 'mail attachment', data: clickLines(0, 1) },
    clickLines(0, 1),
  ];
  same(await sourcesOf(folder, inputs), 'a.ndjson, stream-1, mail attachment, bytes-2');
  Deno.removeSync(folder, { recursive: true });
});

Deno.test('a missing file rejects with the error of Deno, unless somebody wants to hear of it', async () => {
  const folder = folderOfExports();
  const inputs = [`${folder}/missing`, `${folder}/a.ndjson`];
  const error = await sourcesOf(folder, inputs).catch((reason: unknown) => reason);
  if (!(error instanceof Deno.errors.NotFound)) throw new Error(`it gave ${error}`);
  const told: string[] = [];
  const onOpenError = ({ name }: Error, input: string) => told.push(`${name} ${input}`);
  same(await sourcesOf(folder, inputs, { onOpenError }), 'a.ndjson');
  same(told.join(), `NotFound ${folder}/missing`);
  Deno.removeSync(folder, { recursive: true });
});

Deno.test('standard input needs no permission', async () => {
  const child = new Deno.Command(Deno.execPath(), {
    args: ['run', '--no-lock', '--no-prompt', PROGRAM.href],
    stdin: 'piped',
    stdout: 'piped',
    stderr: 'piped',
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(clickLines(0, 2));
  await writer.close();
  const { stdout, stderr } = await child.output();
  const lines = new TextDecoder().decode(stdout).trim();
  if (lines !== 'activity\nactivity\nstdin') throw new Error(new TextDecoder().decode(stderr));
});
