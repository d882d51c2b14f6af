import type { SecretId } from './SecretsApi';

export function pathOf(namespace: string): string {
  return `/namespaces/${encodeURIComponent(namespace)}`;
}

export function pathOfSecret({ namespace, name }: SecretId): string {
  return `${pathOf(namespace)}/secrets/${encodeURIComponent(name)}`;
}
