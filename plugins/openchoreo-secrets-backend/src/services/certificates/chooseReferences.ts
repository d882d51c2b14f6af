import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import type { TlsReferences } from './listTlsReferences';

/** Where a scan is that has read this secret; absent where there is none. */
export function positionOf(
  namespace: string,
  reference: SecretReference | undefined,
): string | undefined {
  return reference && `${namespace}/${reference.metadata.name}`;
}

/**
 * Those of a namespace that come after a position, as many as may still be read.
 *
 * @returns also whether there are more of them
 */
export function chooseReferences(
  { namespace, references }: TlsReferences,
  position: string,
  limit: number,
): { references: SecretReference[]; isMore: boolean } {
  const [positionNamespace, positionName] = position.split('/');
  const waiting =
    namespace === positionNamespace
      ? references.filter(({ metadata }) => metadata.name > positionName)
      : references;
  return {
    references: waiting.slice(0, limit),
    isMore: waiting.length > limit,
  };
}
