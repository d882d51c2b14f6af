import type { SecretId } from './SecretsApi';

export function pathOf(namespace: string): string {
  return `/namespaces/${encodeURIComponent(namespace)}`;
}

export function pathOfComponent(namespace: string, component: string): string {
  return `${pathOf(namespace)}/components/${encodeURIComponent(component)}`;
}

export function pathOfSecret({ namespace, name }: SecretId): string {
  return `${pathOf(namespace)}/secrets/${encodeURIComponent(name)}`;
}
