import {
  DEFAULT_CATEGORY,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import type { SecretFilter } from './SecretPicker';

/** Checks whether a filter lets a secret through. */
export function matchesFilter(
  { type, category, targetPlane }: SecretMetadata,
  filter: SecretFilter = {},
): boolean {
  const { types, targetPlane: wanted } = filter;
  return (
    (!filter.category || filter.category === (category ?? DEFAULT_CATEGORY)) &&
    (!types || types.includes(type)) &&
    (!wanted ||
      (wanted.kind === targetPlane?.kind && wanted.name === targetPlane.name))
  );
}

/** The type that a new secret has, by category. */
const defaultTypes: Record<string, string> = {
  'git-credentials': 'kubernetes.io/basic-auth',
};

/** The form values for a new secret that a filter lets through; `undefined` without a filter. */
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
    type: types?.[0] ?? defaultTypes[category ?? ''] ?? 'Opaque',
    ...(category && { category }),
    ...(targetPlane && { targetPlane }),
  };
}
