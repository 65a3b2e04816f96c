import { clickLines, largeLines } from '@timeofclick/conformance/adapter-checks';

const SCRIPT = new URL('./programs/read-on-threads.ts', import.meta.url);

/**
 * Runs the program over three files with a permission to read, one of them so large that it is read
 * in parts. It must end by itself.
 */
async function run(folder: string, mayRead: string) {
  const paths = ['a', 'b', 'c'].map((name) => `${folder}/${name}`);
  for (const [at, path] of paths.entries()) {
    const small = clickLines(at * 1000, at * 1000 + 20_000);
    Deno.writeFileSync(path, at === 0 ? largeLines(40) : small);
  }
  const audit = `${folder}/asked.ndjson`;
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ['run', '--no-lock', '--no-prompt', mayRead, SCRIPT.href, ...paths],
    env: { DENO_AUDIT_PERMISSIONS: audit, NO_COLOR: '1' },
  }).output();
  const printed = new TextDecoder().decode(stderr) + new TextDecoder().decode(stdout);
  if (!/^true \d+ true\ntrue\n$/.test(printed)) throw new Error(printed);
  const lines = Deno.readTextFileSync(audit).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { permission: string; value?: string });
}

Deno.test('several threads make the same report, need no more than reading, and end', async () => {
  const folder = Deno.makeTempDirSync();
  const asked = await run(folder, '--allow-read');
  // Deno writes down opening a file without a path in `--allow-read` as writing, too.
  const others = asked.filter(
    ({ permission, value }) => !/^(read|write)$/.test(permission) || !value,
  );
  if (others.length > 0) throw new Error(`it also asked for ${JSON.stringify(others)}`);
  if (!asked.some(({ value }) => value?.match(/worker\.[jt]s$/))) throw new Error('no worker');
  Deno.removeSync(folder, { recursive: true });
});

Deno.test('with permission for the files alone, one thread reads them and asks for no more', async () => {
  const folder = Deno.makeTempDirSync();
  const files = ['a', 'b', 'c'].map((name) => `${folder}/${name}`);
  const asked = await run(folder, `--allow-read=${files.join(',')}`);
  const more = asked.filter(({ value }) => !files.includes(value ?? ''));
  if (more.length > 0) throw new Error(`it also asked for ${JSON.stringify(more)}`);
  Deno.removeSync(folder, { recursive: true });
});
