import {
  createProblem,
  validateLabel,
  type Problem,
} from '@openchoreo-secrets/plugin-common';
import type { LabelsFields } from './rows';

/** Something that is wrong with a field of the labels. */
export interface LabelProblem extends Problem {
  field: `labels.${number}.${'key' | 'value'}`;
}

/** Everything that is wrong with labels, one by one, because two of the same name would be one in the request. */
export function findLabelProblems({ labels }: LabelsFields): LabelProblem[] {
  return labels.flatMap(({ key, value }, index) => {
    const isRepeated = labels.findIndex(other => other.key === key) < index;
    const problems = isRepeated
      ? [createProblem(['labels', key], 'labelKeyDuplicate', { key })]
      : validateLabel(key, value);
    return problems.map(problem => ({
      ...problem,
      field: `labels.${index}.${
        problem.code === 'labelValueInvalid' ? 'value' : 'key'
      }` as const,
    }));
  });
}
