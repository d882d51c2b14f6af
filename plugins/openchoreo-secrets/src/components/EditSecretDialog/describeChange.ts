import type { SecretDetails } from '@openchoreo-secrets/plugin-common';
import { changedLabels, removedKeys, type EditSecretFields } from './editModel';

/** What saving would do, by name. */
export interface ChangeDescription {
  replaced: string[];
  added: string[];
  removed: string[];
  kept: string[];
  labelsSet: string[];
  labelsRemoved: string[];
}

export function describeChange(
  fields: EditSecretFields,
  before: SecretDetails,
): ChangeDescription {
  const { keys, rows } = fields;
  const labels = Object.entries(changedLabels(fields, before));
  const namesOf = (action: string, isThere: boolean) =>
    keys
      .filter(it => it.action === action && it.isThere === isThere)
      .map(({ key }) => key);
  return {
    replaced: namesOf('replace', true),
    added: [
      ...namesOf('replace', false),
      ...rows.map(({ key }) => key).filter(Boolean),
    ],
    removed: removedKeys(fields),
    kept: namesOf('keep', true),
    labelsSet: labels.filter(([, value]) => value !== null).map(([key]) => key),
    labelsRemoved: labels
      .filter(([, value]) => value === null)
      .map(([key]) => key),
  };
}

/** Whether there is anything to save. */
export function isChange(description: ChangeDescription): boolean {
  const { kept, ...changes } = description;
  return Object.values(changes).some(names => names.length > 0);
}
