import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stringify } from 'yaml';

/** A cluster as a kubeconfig names it. */
export interface KubeconfigEntry {
  context: string;
  server: string;
}

/** The text of a kubeconfig whose default context is the first entry. */
export function createKubeconfig(entries: KubeconfigEntry[]): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': entries[0].context,
    clusters: entries.map(({ context, server }) => ({
      name: context,
      // client-node speaks plain HTTP only where TLS is not to be verified
      cluster: { server, 'insecure-skip-tls-verify': true },
    })),
    users: [{ name: 'developer', user: {} }],
    contexts: entries.map(({ context }) => ({
      name: context,
      context: { cluster: context, user: 'developer' },
    })),
  });
}

/** Writes the file for its owner only, with the folders on the way to it. */
export async function writeKubeconfig(
  path: string,
  text: string,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { mode: 0o600 });
  await chmod(path, 0o600);
}
