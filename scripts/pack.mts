// Builds the packages that are published and packs them: `npm run pack`. The tarballs go to `.local/packages`.
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './testing/run.mts';

const root = join(import.meta.dirname, '..');
const tarballs = join(root, '.local', 'packages');
const forEach = 'yarn workspaces foreach --all --no-private';

const licenses = (await listPublishedFolders()).map(folder =>
  join(folder, 'LICENSE'),
);
await rm(tarballs, { recursive: true, force: true });
await mkdir(tarballs, { recursive: true });
for (const license of licenses) {
  await copyFile(join(root, 'LICENSE'), license);
}
try {
  const isPacked =
    (await run('yarn tsc')) &&
    (await run(`${forEach} run build`)) &&
    (await run(`${forEach} pack --out "${join(tarballs, '%s.tgz')}"`));
  process.exitCode = isPacked ? 0 : 1;
} finally {
  for (const license of licenses) {
    await rm(license);
  }
}
const { length } = await readdir(tarballs);
process.stdout.write(`\n${length} tarballs are in ${tarballs}\n`);

async function listPublishedFolders(): Promise<string[]> {
  const folders: string[] = [];
  for (const group of ['plugins', 'packages']) {
    for (const entry of await readdir(join(root, group))) {
      const folder = join(root, group, entry);
      const manifest = await readFile(join(folder, 'package.json'), 'utf8');
      if (!JSON.parse(manifest).private) {
        folders.push(folder);
      }
    }
  }
  return folders;
}
