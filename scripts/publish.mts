// Publishes the tarballs of `npm run pack` whose versions aren't published yet. With `--dry-run`, it only shows what each has.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const tarballs = join(import.meta.dirname, '..', '.local', 'packages');
const options = process.argv.slice(2);
const isDryRun = options.includes('--dry-run');

for (const file of (await readdir(tarballs)).sort()) {
  const tarball = join(tarballs, file);
  const manifest = execFileSync(
    'tar',
    ['-xzOf', tarball, 'package/package.json'],
    { encoding: 'utf8' },
  );
  const { name, version } = JSON.parse(manifest);
  if (isDryRun) {
    npm('pack', tarball, '--dry-run');
  } else if (isPublished(`${name}@${version}`)) {
    process.stdout.write(`${name}@${version} is published already\n`);
  } else {
    npm('publish', tarball, '--access', 'public', ...options);
  }
}

function isPublished(spec: string): boolean {
  const { status, stderr } = spawnSync('npm', ['view', spec, 'version'], {
    encoding: 'utf8',
  });
  if (status !== 0 && !stderr.includes('E404')) {
    throw new Error(`npm can't tell whether ${spec} is published: ${stderr}`);
  }
  return status === 0;
}

function npm(...args: string[]): void {
  execFileSync('npm', args, { stdio: 'inherit' });
}
