import { findSecretType } from '@openchoreo-secrets/plugin-common';
import type { ComponentType } from 'react';
import { FixedFieldsForm } from './FixedFieldsForm';
import { KeyValueForm } from './KeyValueForm';
import type { TypeFormProps } from './types';

/** Forms of types that need one of their own, by Kubernetes type. */
const ownForms: Record<string, ComponentType<TypeFormProps>> = {};

/** The form component of a secret type. */
export function findTypeForm(type: string): ComponentType<TypeFormProps> {
  const general = findSecretType(type)?.hasFreeKeys
    ? KeyValueForm
    : FixedFieldsForm;
  return ownForms[type] ?? general;
}
