import type { SecretId, WorkloadQuery } from './SecretsApi';

export function pathOf(namespace: string): string {
  return `/namespaces/${encodeURIComponent(namespace)}`;
}

export function pathOfComponent(namespace: string, component: string): string {
  return `${pathOf(namespace)}/components/${encodeURIComponent(component)}`;
}

export function pathOfSecret({ namespace, name }: SecretId): string {
  return `${pathOf(namespace)}/secrets/${encodeURIComponent(name)}`;
}

export function pathOfWorkloads(
  id: SecretId,
  { keys, savedSecondsAgo, restartedAt }: WorkloadQuery,
): string {
  const query = new URLSearchParams(keys.map(key => ['key', key]));
  if (savedSecondsAgo !== undefined) {
    query.set('savedSecondsAgo', String(savedSecondsAgo));
  }
  if (restartedAt) {
    query.set('restartedAt', restartedAt);
  }
  return `${pathOfSecret(id)}/workloads?${query}`;
}
