import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Stack } from './stack';

const execute = promisify(execFile);

/** Reads an object with kubectl; `undefined` if it doesn't exist. */
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

/** Applies an object to the control plane with kubectl. */
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

/** Applies a YAML merge patch to an object of the control plane with kubectl. */
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

/** Deletes an object with kubectl. */
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

/** Runs displayed commands after replacing the placeholder of the context. */
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

/** Returns the kubectl output for all objects of the given kinds in a cluster. */
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

/** Reads the data at a path of the store's KV-v2 mount; `undefined` if it doesn't exist. */
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

/** Fields of Kubernetes objects that the tests use. */
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
