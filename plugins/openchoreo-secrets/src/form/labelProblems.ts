import {
  createProblem,
  validateLabel,
  type Problem,
} from '@openchoreo-secrets/plugin-common';
import type { LabelsFields } from './rows';

/** The path of the field of a label. */
export function labelField(index: number, part: 'key' | 'value') {
  return `labels.${index}.${part}` as const;
}

/** A problem with the field that shows it. */
export interface LabelProblem extends Problem {
  field: ReturnType<typeof labelField>;
}

/** Checks labels row by row, because two of the same key would be one in the request. */
export function findLabelProblems({ labels }: LabelsFields): LabelProblem[] {
  return labels.flatMap(({ key, value }, index) => {
    const isRepeated = labels.findIndex(other => other.key === key) < index;
    const problems = isRepeated
      ? [createProblem(['labels', key], 'labelKeyDuplicate', { key })]
      : validateLabel(key, value);
    return problems.map(problem => ({
      ...problem,
      field: labelField(
        index,
        problem.code === 'labelValueInvalid' ? 'value' : 'key',
      ),
    }));
  });
}
