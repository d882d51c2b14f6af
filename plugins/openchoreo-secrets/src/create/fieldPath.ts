import { findSecretType } from '@openchoreo-secrets/plugin-common';
import type { FieldPath } from 'react-hook-form';
import { parsePointer } from '../form/fieldErrors';
import type { CreateSecretFields } from './formModel';

export type FormPath = FieldPath<CreateSecretFields>;

/**
 * The field of the form that a JSON pointer into the request means.
 *
 * @param isAboutKey - whether the key itself is wrong, rather than its value
 */
export function toFormPath(
  pointer: string,
  isAboutKey: boolean,
  fields: CreateSecretFields,
): FormPath | undefined {
  const [root, key] = parsePointer(pointer);
  switch (root) {
    case 'name':
    case 'type':
    case 'category':
    case 'targetPlane':
      return root;
    case 'data':
      return key === undefined ? 'data' : toDataPath(key, isAboutKey, fields);
    case 'labels': {
      const index = findLast(fields.labels, label => label.key === key);
      return `labels.${index}.${isAboutKey ? 'key' : 'value'}`;
    }
    default:
      return undefined;
  }
}

function toDataPath(
  key: string,
  isAboutKey: boolean,
  { type, rows }: CreateSecretFields,
): FormPath {
  const row = findLast(rows, it => it.key === key);
  const field = findSecretType(type)?.fields.findIndex(it => it.key === key);
  // A key that also has a field is wrong in its row.
  if (field !== undefined && field >= 0 && !(isAboutKey && row >= 0)) {
    return `fixed.${field}`;
  }
  return row < 0 ? 'data' : `rows.${row}.${isAboutKey ? 'key' : 'value'}`;
}

/** The last one, because of two equal keys the second one is wrong. */
function findLast<T>(items: T[], matches: (item: T) => boolean): number {
  return items.map(matches).lastIndexOf(true);
}
