import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import type {
  Capabilities,
  SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { lazy, Suspense } from 'react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

const SecretDrawer = lazy(() =>
  import('../SecretDrawer').then(m => ({ default: m.SecretDrawer })),
);

export interface OpenSecretProps {
  namespace: string;
  /** Nothing is shown without one. */
  name: string | undefined;
  /** What the list says of it. */
  listed: SecretMetadata | undefined;
  capabilities: Capabilities | undefined;
  onClose(name: string): void;
  onDeleted(name: string): void;
}

/** The drawer of the secret in the URL. */
export function OpenSecret(props: OpenSecretProps) {
  const { namespace, name, listed, capabilities, onClose, onDeleted } = props;
  const { t } = useSecretsTranslation();
  const toasts = useApi(toastApiRef);
  return name === undefined ? null : (
    <Suspense fallback={null}>
      <SecretDrawer
        key={name}
        namespace={namespace}
        name={name}
        listed={listed}
        capabilities={capabilities}
        onClose={() => onClose(name)}
        onDeleted={() => {
          toasts.post({
            title: t('remove.deleted', { name, namespace }),
            status: 'success',
            timeout: 8_000,
          });
          onDeleted(name);
        }}
      />
    </Suspense>
  );
}
