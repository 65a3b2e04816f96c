import { modelVersions } from './model-versions.mjs';
import { publishedWorkspaces, readJson, readWorkspaces } from './workspaces.mjs';

/**
 * One version for everything published, and everywhere the same: changesets writes package.json
 * only, and npm links a workspace only where the asked version is the one that is there.
 */
export function checkVersions() {
  const published = publishedWorkspaces();
  const versions = new Map(published.map(({ manifest }) => [manifest.name, manifest.version]));
  const [version] = versions.values();
  const complaints = published
    .filter(({ manifest }) => manifest.version !== version)
    .map(({ folder, manifest }) => `${folder}: version ${manifest.version}, others ${version}`);

  const deno = readJson('packages/deno/deno.json');
  if (deno.version !== version)
    complaints.push(`packages/deno/deno.json: version ${deno.version}, others ${version}`);

  for (const [path, found] of modelVersions()) {
    if (found !== version) complaints.push(`${path}: version ${found}, others ${version}`);
  }

  for (const { folder, manifest } of readWorkspaces()) {
    for (const [name, asked] of Object.entries(manifest.dependencies ?? {})) {
      const own = versions.get(name);
      if (own && asked !== own)
        complaints.push(`${folder}: asks for ${name} ${asked}, which is ${own}`);
    }
  }

  const [fixed] = readJson('.changeset/config.json').fixed;
  for (const name of versions.keys()) {
    if (!fixed.includes(name))
      complaints.push(`.changeset/config.json: ${name} is missing in "fixed"`);
  }
  return { status: complaints.length > 0 ? 1 : 0, output: complaints.join('\n') };
}
