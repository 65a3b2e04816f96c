import { clickLines, gzipped } from '@timeofclick/conformance/adapter-checks';

const SCRIPT = new URL('./programs/read-one-file.ts', import.meta.url);

Deno.test('reads a file with permission for that file, and asks for nothing more', async () => {
  const folder = Deno.makeTempDirSync();
  const [path, audit] = [`${folder}/export.ndjson.gz`, `${folder}/asked.ndjson`];
  Deno.writeFileSync(path, await gzipped(clickLines(0, 3)));
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ['run', '--no-lock', '--no-prompt', `--allow-read=${path}`, SCRIPT.href, path],
    // Deno writes down whatever a program asks for, also what is refused and handled.
    env: { DENO_AUDIT_PERMISSIONS: audit, NO_COLOR: '1' },
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  const { clicks, sha256 } = JSON.parse(new TextDecoder().decode(stdout));
  if (clicks !== 3 || sha256 === null) throw new Error(`${clicks} clicks, hash ${sha256}`);
  const lines = Deno.readTextFileSync(audit).trim().split('\n');
  const asked = lines.map((line) => JSON.parse(line) as { permission: string; value?: string });
  const more = asked.filter(({ permission, value }) => permission !== 'read' || value !== path);
  if (more.length > 0) throw new Error(`it also asked for ${JSON.stringify(more)}`);
  Deno.removeSync(folder, { recursive: true });
});
