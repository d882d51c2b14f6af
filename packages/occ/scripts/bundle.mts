// Bundles the command line with its dependencies into one file, which halves the startup time: node scripts/bundle.mts [FILE]
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = join(import.meta.dirname, '..');

await build({
  absWorkingDir: folder,
  entryPoints: ['src/index.ts'],
  outfile: process.argv[2] ?? 'dist/occ.cjs',
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
});
