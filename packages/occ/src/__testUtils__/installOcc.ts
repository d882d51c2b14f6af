import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const FOLDER = 'OCC_TEST_INSTALLATION';

/** Bundles the Kubernetes client and installs the published package, once for all files. Jest calls it before the first one. */
export default async function installOcc(): Promise<void> {
  // eslint-disable-next-line @backstage/no-relative-monorepo-imports -- the scripts are in no package
  const { default: bundleKubernetesClient } = await import(
    '../../../../scripts/testing/bundleKubernetesClient.cjs'
  );
  await bundleKubernetesClient();
  const source = resolve(__dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'occ-package-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  cpSync(join(source, 'bin'), join(folder, 'bin'), { recursive: true });
  execFileSync(process.execPath, [
    join(source, 'scripts/bundle.mts'),
    join(folder, 'dist/occ.cjs'),
  ]);
  process.env[FOLDER] = folder;
}

/** The folder with the published package. */
export function installationFolder(): string {
  return process.env[FOLDER]!;
}
