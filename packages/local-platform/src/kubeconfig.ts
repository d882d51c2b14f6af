import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stringify } from 'yaml';

/** One context of a kubeconfig. */
export interface KubeconfigEntry {
  context: string;
  server: string;
}

/** Creates the YAML of a kubeconfig; the first entry is the current context. */
export function createKubeconfig(entries: KubeconfigEntry[]): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': entries[0].context,
    clusters: entries.map(({ context, server }) => ({
      name: context,
      // @kubernetes/client-node uses plain HTTP only if TLS verification is off.
      cluster: { server, 'insecure-skip-tls-verify': true },
    })),
    users: [{ name: 'developer', user: {} }],
    contexts: entries.map(({ context }) => ({
      name: context,
      context: { cluster: context, user: 'developer' },
    })),
  });
}

/** Writes the file with mode 0600 and creates missing folders. */
export async function writeKubeconfig(
  path: string,
  text: string,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { mode: 0o600 });
  await chmod(path, 0o600);
}
