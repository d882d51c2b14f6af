import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import type { SecretFilter } from '../../pickers/types';

/** What secrets are mostly made as, by category. */
const usualTypes: Record<string, string> = {
  'git-credentials': 'kubernetes.io/basic-auth',
};

/** A new secret that a filter lets through; `undefined` where it lets everything through. */
export function filterTemplate(
  filter: SecretFilter | undefined,
): SecretMetadata | undefined {
  if (!filter) {
    return undefined;
  }
  const { category, types, targetPlane } = filter;
  return {
    name: '',
    managed: true,
    keys: [''],
    type: types?.[0] ?? usualTypes[category ?? ''] ?? 'Opaque',
    ...(category && { category }),
    ...(targetPlane && { targetPlane }),
  };
}
