import { findSecretType } from '@openchoreo-secrets/plugin-common';

/** How a Kubernetes secret type is called; one that is not known here keeps its own name. */
export function typeLabel(type: string): string {
  return findSecretType(type)?.label ?? type;
}
