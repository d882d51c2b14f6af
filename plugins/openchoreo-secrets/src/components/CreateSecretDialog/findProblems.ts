import {
  createProblem,
  validateCreateSecret,
  validateLabel,
  validateSecretData,
  type Problem,
} from '@openchoreo-secrets/plugin-common';
import { toFormPath, type FormPath } from './fieldPath';
import { readEntries, toRequest, type CreateSecretFields } from './formModel';
import type { ValueStore } from './ValueStore';

/** Something that is wrong with a field of the form. */
export interface FormProblem extends Problem {
  field: FormPath;
}

/**
 * Everything that is wrong with the form, by the rules that the backend has too. Rows are looked at one
 * by one, because two of the same key would be one in the request.
 */
export function findProblems(
  fields: CreateSecretFields,
  values: ValueStore,
): FormProblem[] {
  const request = toRequest(fields, values);
  const problems = [
    ...validateCreateSecret({ ...request, data: {}, labels: {} }).filter(
      ({ path }) => !path.startsWith('/data'),
    ),
    ...validateSecretData(fields.type, readEntries(fields, values)),
  ].flatMap(problem => placeProblem(problem, fields));
  return [...problems, ...findLabelProblems(fields)];
}

function placeProblem(
  problem: Problem,
  fields: CreateSecretFields,
): FormProblem[] {
  const isAboutKey = problem.code.startsWith('key');
  const field = toFormPath(problem.path, isAboutKey, fields);
  return field ? [{ ...problem, field }] : [];
}

function findLabelProblems({ labels }: CreateSecretFields): FormProblem[] {
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
