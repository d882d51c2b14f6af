import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Stack } from './stack';

const execute = promisify(execFile);

/** Reads one object with the real kubectl; `undefined` where there is none. */
export async function getObject(
  stack: Stack,
  context: string,
  namespace: string,
  resource: string,
  name: string,
): Promise<KubernetesObject | undefined> {
  const { stdout } = await execute('kubectl', [
    ...['--kubeconfig', stack.kubeconfig, '--context', context],
    ...['--namespace', namespace, 'get', resource, name],
    ...['--ignore-not-found', '--output', 'json'],
  ]);
  return stdout === '' ? undefined : JSON.parse(stdout);
}

/** Applies an object to the control plane with the real kubectl. */
export async function applyObject(stack: Stack, object: object): Promise<void> {
  const file = join(
    await mkdtemp(join(tmpdir(), 'openchoreo-secrets-')),
    'object.json',
  );
  await writeFile(file, JSON.stringify(object));
  await execute('kubectl', [
    ...['--kubeconfig', stack.kubeconfig, 'apply', '--filename', file],
  ]);
  await rm(dirname(file), { recursive: true });
}

/** Merges a patch, in YAML as it is, into an object of the control plane with the real kubectl. */
export async function patchObject(
  stack: Stack,
  namespace: string,
  resource: string,
  name: string,
  patch: string,
): Promise<void> {
  await execute('kubectl', [
    ...['--kubeconfig', stack.kubeconfig, '--namespace', namespace],
    ...['patch', resource, name, '--type', 'merge', '--patch', patch],
  ]);
}

/** Deletes one object with the real kubectl. */
export async function deleteObject(
  stack: Stack,
  context: string,
  namespace: string,
  resource: string,
  name: string,
): Promise<void> {
  await execute('kubectl', [
    ...['--kubeconfig', stack.kubeconfig, '--context', context],
    ...['--namespace', namespace, 'delete', resource, name],
  ]);
}

/** Runs commands as they are shown, by somebody who has put the name of their context in. */
export async function runCommands(
  stack: Stack,
  context: string,
  commands: string,
): Promise<void> {
  await execute(
    'bash',
    ['-e', '-c', commands.replace(/<context of .*>/, context)],
    { env: { ...process.env, KUBECONFIG: stack.kubeconfig } },
  );
}

/** Everything of some kinds in a cluster, as the text that kubectl prints. */
export async function dumpCluster(
  stack: Stack,
  context: string,
): Promise<string> {
  const { stdout } = await execute(
    'kubectl',
    [
      ...['--kubeconfig', stack.kubeconfig, '--context', context, 'get'],
      'secretreferences,pushsecrets,externalsecrets,secrets,events,namespaces',
      ...['--all-namespaces', '--output', 'json'],
    ],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  return stdout;
}

/** What the store keeps under a path of its KV-v2 mount; `undefined` where there is nothing. */
export async function readStore(
  stack: Stack,
  path: string,
): Promise<Record<string, string> | undefined> {
  const response = await fetch(`${stack.storeUrl}/v1/secret/data/${path}`, {
    headers: { 'X-Vault-Token': 'root' },
  });
  if (response.status === 404) {
    return undefined;
  }
  const { data } = (await response.json()) as StoreAnswer;
  return data.data;
}

/** The versions under a path of the store whose values can be read, or read again after an undelete. */
export async function listReadableVersions(
  stack: Stack,
  path: string,
): Promise<string[]> {
  const response = await fetch(`${stack.storeUrl}/v1/secret/metadata/${path}`, {
    headers: { 'X-Vault-Token': 'root' },
  });
  if (response.status === 404) {
    return [];
  }
  const { data } = (await response.json()) as StoreMetadata;
  return Object.keys(data.versions).filter(
    version => !data.versions[version].destroyed,
  );
}

/** As much of a Kubernetes object as the tests look at. */
export interface KubernetesObject {
  metadata: { name: string; labels?: Record<string, string> };
  type?: string;
  data?: Record<string, string>;
  spec?: Record<string, unknown>;
  status?: { conditions?: { type: string; status: string; reason: string }[] };
}

interface StoreAnswer {
  data: { data: Record<string, string> };
}

interface StoreMetadata {
  data: { versions: Record<string, { destroyed: boolean }> };
}
