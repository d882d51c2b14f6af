import {
  createProblem,
  validateDataKey,
  validateDataSize,
  validateDataValue,
  validateSecretData,
  type Problem,
} from '@openchoreo-secrets/plugin-common';
import { findLabelProblems, parsePointer } from '../SecretForm';
import type { ValueStore } from '../SecretValues';
import { readEntries, type EditSecretFields } from './editModel';

/** Something that is wrong with a field of the form. */
export type EditProblem = Problem & { field: string };

/**
 * Everything that can be found wrong with the form without knowing the values that are kept; the rest
 * is found by the backend, which knows them.
 */
export async function findEditProblems(
  type: string,
  fields: EditSecretFields,
  values: ValueStore,
): Promise<EditProblem[]> {
  const entries = readEntries(fields, values);
  const kept = fields.keys
    .filter(({ isThere, action }) => isThere && action === 'keep')
    .map(({ key }) => key);
  const problems =
    kept.length > 0
      ? validatePart(entries, kept)
      : await validateSecretData(type, entries);
  return [
    ...problems.map(problem => ({
      ...problem,
      field: fieldOf(problem.path, problem.code.startsWith('key'), fields),
    })),
    ...findLabelProblems(fields),
  ];
}

function validatePart(
  entries: [key: string, value: string][],
  kept: string[],
): Problem[] {
  const seen = new Set(kept);
  const problems = entries.flatMap(([key, value]) => {
    const repeated = seen.has(key)
      ? [createProblem(['data', key], 'keyDuplicate', { key })]
      : [];
    seen.add(key);
    return [
      ...validateDataKey(key),
      ...repeated,
      ...validateDataValue(key, value),
    ];
  });
  return [...problems, ...validateDataSize(entries.map(([, value]) => value))];
}

/**
 * The field of the form that a JSON pointer into a request means.
 *
 * @param isAboutKey - whether the key itself is wrong, rather than its value
 */
export function fieldOf(
  pointer: string,
  isAboutKey: boolean,
  { keys, rows, labels }: EditSecretFields,
): string {
  const [root, name] = parsePointer(pointer);
  if (root === 'labels') {
    const index = labels.findIndex(({ key }) => key === name);
    return index < 0 ? 'data' : `labels.${index}.value`;
  }
  const row = rows.map(({ key }) => key).lastIndexOf(name ?? '');
  if (name !== undefined && row >= 0) {
    return `rows.${row}.${isAboutKey ? 'key' : 'value'}`;
  }
  const listed = keys.findIndex(
    ({ key, action }) => key === name && action === 'replace',
  );
  return listed < 0 ? 'data' : `keys.${listed}.value`;
}
