import type { PlaneId } from '@openchoreo-secrets/plugin-common';
import { useCallback } from 'react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

/** What a plane is called in the person's language. */
export function usePlaneName(): (plane: PlaneId) => string {
  const { t } = useSecretsTranslation();
  return useCallback(
    ({ kind, namespace, name }) => {
      if (kind === 'ControlPlane') {
        return t('inventory.controlPlane');
      }
      return namespace
        ? t('inventory.planeOf', { name, kind, namespace })
        : t('create.planeOption', { name, kind });
    },
    [t],
  );
}
