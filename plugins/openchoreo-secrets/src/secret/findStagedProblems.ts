import {
  createProblem,
  validateDataKey,
  validateDataSize,
  validateDataValue,
  validateSecretData,
  type Problem,
  type SecretDetails,
} from '@openchoreo-secrets/plugin-common';
import { placeOf } from '../form/fieldErrors';
import { findLabelProblems, labelField } from '../form/labelProblems';
import { readEntries, summarize, type StagedChanges } from './stagedChanges';

/** A problem with the field that shows it; see {@link fieldOf}. */
export type FieldProblem = Problem & { field: string };

/** The place of problems that belong to no single field. */
export const ALL_KEYS = 'keys';

/** The field of a staged key. */
export function keyField(id: string, part: 'key' | 'value'): string {
  return `${id}.${part}`;
}

/** Validates staged changes, without the values of the other keys. */
export async function findStagedProblems(
  staged: StagedChanges,
  base: SecretDetails,
  read: (id: string) => string,
): Promise<FieldProblem[]> {
  const entries = readEntries(staged, read);
  const { kept } = summarize(staged, base);
  const isChanged = staged.keys.length > 0;
  const problems =
    kept.length > 0 || !isChanged
      ? validatePart(entries, kept)
      : await validateSecretData(base.type, entries);
  return [
    ...problems.map(problem => ({
      ...problem,
      field: fieldOf(problem, staged),
    })),
    ...findLabelProblems({ labels: staged.labels ?? [] }),
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

/** The field that shows a problem with the request. */
export function fieldOf(
  problem: { path: string; code?: string },
  { keys, labels = [] }: StagedChanges,
): string {
  const place = placeOf(problem, {
    keys: keys.map(({ key }) => key),
    labels: labels.map(({ key }) => key),
  });
  if (place.field === 'labels') {
    return labelField(place.index, place.part);
  }
  const staged = place.field === 'keys' ? keys[place.index] : undefined;
  if (place.field !== 'keys' || !staged || staged.action === 'remove') {
    return ALL_KEYS;
  }
  return keyField(staged.id, staged.action === 'add' ? place.part : 'value');
}
