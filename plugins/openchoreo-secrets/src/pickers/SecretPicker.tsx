import { Progress } from '@backstage/core-components';
import { lazy, Suspense } from 'react';
import { useSecretsEnabled } from '../api/useSecretsEnabled';
import type { SecretPickerProps } from './types';

const ConnectedSecretPicker = lazy(() =>
  import('../components/SecretPicker').then(m => ({
    default: m.ConnectedSecretPicker,
  })),
);

/**
 * A field in which one of a namespace's secrets is picked, or a new one created. It shows names,
 * never a value. There is nothing where the feature is off.
 *
 * @public
 */
export function SecretPicker(props: SecretPickerProps) {
  return useSecretsEnabled() ? (
    <Suspense fallback={<Progress />}>
      <ConnectedSecretPicker {...props} />
    </Suspense>
  ) : null;
}
