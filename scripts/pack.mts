// Builds the packages that are published, packs them to `.local/packages`, and checks the tarballs: `npm run pack`.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findProblems } from './packing/check.mts';
import { listPublished, stage } from './packing/stage.mts';
import { run } from './testing/run.mts';

const root = join(import.meta.dirname, '..');
const tarballs = join(root, '.local', 'packages');
const forEach = 'yarn workspaces foreach --all --no-private';

await rm(tarballs, { recursive: true, force: true });
await mkdir(tarballs, { recursive: true });
let isPacked = await run('yarn tsc');
const restores: (() => Promise<void>)[] = [];
try {
  for (const published of await listPublished(root)) {
    restores.push(await stage(root, published));
  }
  isPacked =
    isPacked &&
    (await run(`${forEach} run build`)) &&
    (await run(`${forEach} pack --out "${join(tarballs, '%s.tgz')}"`));
} finally {
  for (const restore of restores) {
    await restore();
  }
}

const packed = await readdir(tarballs);
const problems = packed.flatMap(file =>
  findProblems(join(tarballs, file)).map(problem => `${file}: ${problem}`),
);
for (const problem of problems) {
  process.stderr.write(`${problem}\n`);
}
process.stdout.write(`\n${packed.length} tarballs are in ${tarballs}\n`);
process.exitCode = isPacked && problems.length === 0 ? 0 : 1;
