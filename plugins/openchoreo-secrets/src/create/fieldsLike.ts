import {
  DEFAULT_CATEGORY,
  findCategory,
  findSecretType,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { createKeyRow } from '../form/rows';
import type { CreateSecretFields } from './formModel';

/** The form values for a duplicate of a secret: everything except its name and values. */
export function fieldsLike(
  secret: SecretMetadata,
): Partial<CreateSecretFields> {
  const { type, category, targetPlane, keys, labels = {} } = secret;
  return {
    type,
    category:
      findCategory(category ?? DEFAULT_CATEGORY)?.id ?? DEFAULT_CATEGORY,
    targetPlane,
    labels: Object.entries(labels).map(([key, value]) => ({ key, value })),
    ...(findSecretType(type)?.hasFreeKeys && {
      rows: keys.map(key => createKeyRow(key)),
    }),
  };
}
