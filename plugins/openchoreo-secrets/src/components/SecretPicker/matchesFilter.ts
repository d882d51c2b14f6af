import {
  DEFAULT_CATEGORY,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import type { SecretFilter } from '../../pickers/types';

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
