/**
 * Which secrets can be picked; what is not given does not narrow.
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
  /** The OpenChoreo namespace whose secrets can be picked. */
  namespace: string;
  /** The name of the secret. */
  value?: string;
  onChange(name: string): void;
  filter?: SecretFilter;
  /** “Secret” unless given. */
  label?: string;
  helperText?: string;
  /** What is wrong with the value, as the form that it is part of sees it. */
  error?: string;
  required?: boolean;
  /** Whether a secret can be created on the way; yes unless told otherwise. */
  canCreate?: boolean;
}

/**
 * A key of a secret, as `secretKeyRef` of a Workload has it; `key` is absent until one is chosen.
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
