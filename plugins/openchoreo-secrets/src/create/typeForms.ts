import { findSecretType } from '@openchoreo-secrets/plugin-common';
import type { ComponentType } from 'react';
import { DockerRegistryForm } from './DockerRegistryForm';
import { FixedFieldsForm } from './FixedFieldsForm';
import { KeyValueForm } from './KeyValueForm';
import type { TypeFormProps } from './formModel';

/** Forms of types that need one of their own, by Kubernetes type. */
const ownForms = new Map<string, ComponentType<TypeFormProps>>([
  ['kubernetes.io/dockerconfigjson', DockerRegistryForm],
]);

/** Registers a form for an added type. */
export function setTypeForm(
  type: string,
  form: ComponentType<TypeFormProps>,
): void {
  ownForms.set(type, form);
}

/** The form component of a secret type. */
export function findTypeForm(type: string): ComponentType<TypeFormProps> {
  const general = findSecretType(type)?.hasFreeKeys
    ? KeyValueForm
    : FixedFieldsForm;
  return ownForms.get(type) ?? general;
}
