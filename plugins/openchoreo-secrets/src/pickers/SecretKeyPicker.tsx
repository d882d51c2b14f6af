import { Progress } from '@backstage/core-components';
import { lazy, Suspense } from 'react';
import { useSecretsEnabled } from '../api/useSecretsEnabled';
import type { SecretKeyPickerProps } from './types';

const ConnectedSecretKeyPicker = lazy(() =>
  import('../components/SecretPicker').then(m => ({
    default: m.ConnectedSecretKeyPicker,
  })),
);

/**
 * Like {@link SecretPicker}, with a second field for one of the secret's keys.
 *
 * @public
 */
export function SecretKeyPicker(props: SecretKeyPickerProps) {
  return useSecretsEnabled() ? (
    <Suspense fallback={<Progress />}>
      <ConnectedSecretKeyPicker {...props} />
    </Suspense>
  ) : null;
}
