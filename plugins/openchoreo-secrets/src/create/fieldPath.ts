import { findSecretType } from '@openchoreo-secrets/plugin-common';
import type { FieldPath } from 'react-hook-form';
import { placeOf } from '../form/fieldErrors';
import type { CreateSecretFields } from './formModel';

export type FormPath = FieldPath<CreateSecretFields>;

const otherFields = ['name', 'type', 'category', 'targetPlane'] as const;

/** The field of the form that shows a problem with the request. */
export function toFormPath(
  problem: { path: string; code?: string },
  { type, rows, labels }: CreateSecretFields,
): FormPath | undefined {
  const place = placeOf(problem, {
    keys: rows.map(({ key }) => key),
    labels: labels.map(({ key }) => key),
  });
  switch (place.field) {
    case 'labels':
      return `labels.${place.index}.${place.part}`;
    case 'keys':
      // A key that also has a field of its own is wrong in its row.
      return place.part === 'key'
        ? `rows.${place.index}.key`
        : fixedField(type, place.name) ?? `rows.${place.index}.value`;
    case 'all':
      return fixedField(type, place.name) ?? 'data';
    default:
      return otherFields.find(name => name === place.name);
  }
}

/** The field that the type has for a key. */
function fixedField(
  type: string,
  key: string | undefined,
): FormPath | undefined {
  const fields = findSecretType(type)?.fields ?? [];
  const index = fields.findIndex(field => field.key === key);
  return index < 0 ? undefined : `fixed.${index}`;
}
