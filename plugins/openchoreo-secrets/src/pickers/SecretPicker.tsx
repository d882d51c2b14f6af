import { Progress } from '@backstage/core-components';
import { lazy, Suspense } from 'react';
import { useSecretsEnabled } from '../api/useSecretsEnabled';

/**
 * Limits the secrets that can be picked. Absent fields don't limit.
 *
 * @public
 */
export interface SecretFilter {
  /** `generic` or `git-credentials`. */
  category?: string;
  /** Kubernetes types, such as `Opaque`. */
  types?: string[];
  targetPlane?: { kind: string; name: string };
}

/** @public */
export interface SecretPickerProps {
  /** The OpenChoreo namespace of the secrets. */
  namespace: string;
  /** The name of the chosen secret. */
  value?: string;
  onChange(name: string): void;
  filter?: SecretFilter;
  /** "Secret" by default. */
  label?: string;
  helperText?: string;
  /** An error of the surrounding form. */
  error?: string;
  required?: boolean;
  /** Whether the picker offers to create a secret. `true` by default. */
  canCreate?: boolean;
}

/**
 * A key of a secret, in the format of `secretKeyRef` in a Workload. `key` is absent until one is chosen.
 *
 * @public
 */
export interface SecretKeyReference {
  name: string;
  key?: string;
}

/** @public */
export interface SecretKeyPickerProps
  extends Omit<SecretPickerProps, 'value' | 'onChange'> {
  value?: SecretKeyReference;
  onChange(value: SecretKeyReference): void;
}

const ConnectedSecretPicker = lazy(() =>
  import('./SecretSelect').then(m => ({ default: m.ConnectedSecretPicker })),
);

const ConnectedSecretKeyPicker = lazy(() =>
  import('./KeySelect').then(m => ({ default: m.ConnectedSecretKeyPicker })),
);

/**
 * Picks a secret of a namespace, or creates one. Shows names, never values. Renders nothing while secret management is
 * off.
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

/**
 * Picks a secret like {@link SecretPicker}, and one of its keys.
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
