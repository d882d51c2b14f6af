import {
  createProblem,
  validateDataKey,
  validateDataSize,
  validateDataValue,
  validateSecretData,
  type Problem,
  type SecretDetails,
} from '@openchoreo-secrets/plugin-common';
import { parsePointer } from '../form/fieldErrors';
import { findLabelProblems, labelField } from '../form/labelProblems';
import { readEntries, summarize, type StagedChanges } from './stagedChanges';

/** A problem with the field that shows it; see {@link fieldOf}. */
export type FieldProblem = Problem & { field: string };

/** Where problems stand that no single field has. */
export const ALL_KEYS = 'keys';

/** The field of a staged key. */
export function keyField(id: string, part: 'key' | 'value'): string {
  return `${id}.${part}`;
}

/** Finds what is wrong with staged changes, as far as that's possible without the values of the other keys. */
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

/** The field that the path of a problem (a JSON pointer into the request) means. */
export function fieldOf(
  { path, code }: Pick<Problem, 'path'> & { code?: string },
  { keys, labels = [] }: StagedChanges,
): string {
  const [root, name] = parsePointer(path);
  if (root === 'labels') {
    const index = labels.findIndex(({ key }) => key === name);
    return index < 0 ? ALL_KEYS : labelField(index, 'value');
  }
  const isAboutKey = code?.startsWith('key') === true;
  // The last one, because the others were there before a duplicate.
  const staged = keys.filter(({ key }) => key === name).at(-1);
  return name === undefined || !staged || staged.action === 'remove'
    ? ALL_KEYS
    : keyField(
        staged.id,
        isAboutKey && staged.action === 'add' ? 'key' : 'value',
      );
}
