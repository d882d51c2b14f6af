import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';

/** An entry point for the tests of this repository. */
export const TEST_ENTRY = 'testUtils';

export interface PublishedPackage {
  folder: string;
  manifest: Manifest;
}

export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  homepage?: string;
  types?: string;
  backstage?: { role: string };
  exports?: Record<string, unknown>;
  typesVersions?: { '*': Record<string, unknown> };
}

/** Lists the packages that are published, with their folders. */
export async function listPublished(root: string): Promise<PublishedPackage[]> {
  const found: PublishedPackage[] = [];
  for (const group of ['plugins', 'packages']) {
    for (const entry of await readdir(join(root, group))) {
      const folder = join(root, group, entry);
      const text = await readFile(join(folder, 'package.json'), 'utf8');
      const manifest: Manifest = JSON.parse(text);
      if (!manifest.private) {
        found.push({ folder, manifest });
      }
    }
  }
  return found;
}

/**
 * Prepares a package folder for packing: adds the license, makes the README's links absolute, and removes the entry point for
 * tests. Returns a function that restores the folder.
 */
export async function stage(
  root: string,
  { folder, manifest }: PublishedPackage,
): Promise<() => Promise<void>> {
  const readmePath = join(folder, 'README.md');
  const manifestPath = join(folder, 'package.json');
  const licensePath = join(folder, 'LICENSE');
  const readme = await readFile(readmePath, 'utf8');
  const manifestText = await readFile(manifestPath, 'utf8');
  await copyFile(join(root, 'LICENSE'), licensePath);
  await writeFile(
    readmePath,
    makeLinksAbsolute(readme, manifest.homepage ?? '', relative(root, folder)),
  );
  await writeFile(
    manifestPath,
    `${JSON.stringify(toPublished(manifest), null, 2)}\n`,
  );
  return async () => {
    await rm(licensePath, { force: true });
    await writeFile(readmePath, readme);
    await writeFile(manifestPath, manifestText);
  };
}

/**
 * Points relative links to the repository, because a tarball doesn't have the linked files.
 *
 * @param homepage - URL of the package's folder in the repository
 * @param folder - path of the package's folder in the repository
 */
export function makeLinksAbsolute(
  readme: string,
  homepage: string,
  folder: string,
): string {
  const repository = homepage.slice(0, -folder.length);
  return readme.replace(
    /\]\((?![a-z]+:|#)([^)\s]+)\)/g,
    (_, target) => `](${repository}${posix.join(folder, target)})`,
  );
}

/** Removes entry points that are only built here: those for tests, and the types of programs. */
function toPublished({ types: sourceTypes, ...manifest }: Manifest): Manifest {
  const { [`./${TEST_ENTRY}`]: _, ...exports } = manifest.exports ?? {};
  const { [TEST_ENTRY]: __, ...typesVersions } =
    manifest.typesVersions?.['*'] ?? {};
  const isProgram = manifest.backstage?.role === 'cli';
  return {
    ...manifest,
    ...(!isProgram && { types: sourceTypes }),
    ...(manifest.exports && { exports }),
    ...(manifest.typesVersions && { typesVersions: { '*': typesVersions } }),
  };
}
