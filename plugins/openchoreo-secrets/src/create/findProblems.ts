import {
  createProblem,
  validateCreateSecret,
  validateSecretData,
  type Problem,
} from '@openchoreo-secrets/plugin-common';
import { findLabelProblems } from '../form/labelProblems';
import type { ValueStore } from '../form/ValueStore';
import { toFormPath, type FormPath } from './fieldPath';
import {
  fieldsOf,
  fixedFieldId,
  readEntries,
  toRequest,
  type CreateSecretFields,
} from './formModel';

/** A problem with a field of the form. */
export interface FormProblem extends Problem {
  field: FormPath;
}

/**
 * Finds the problems of a form, with the rules of the backend. Checks rows one
 * by one, because two of the same key would be one in the request.
 */
export async function findProblems(
  fields: CreateSecretFields,
  values: ValueStore,
): Promise<FormProblem[]> {
  const request = toRequest(fields, values);
  const general = await validateCreateSecret({
    ...request,
    data: {},
    labels: {},
  });
  const data = await validateSecretData(
    fields.type,
    readEntries(fields, values),
  );
  const problems = [
    ...general.filter(({ path }) => !path.startsWith('/data')),
    ...findFaults(fields, values),
    ...data,
  ].flatMap(problem => placeProblem(problem, fields));
  return [...problems, ...findLabelProblems(fields)];
}

/** The problems of fields whose input isn't a value yet. */
function findFaults(fields: CreateSecretFields, values: ValueStore) {
  return fieldsOf(fields).flatMap(({ key }) => {
    const fault = values.findFault(fixedFieldId(key));
    return fault
      ? [createProblem(['data', key], fault.code, fault.params)]
      : [];
  });
}

function placeProblem(
  problem: Problem,
  fields: CreateSecretFields,
): FormProblem[] {
  const field = toFormPath(problem, fields);
  return field ? [{ ...problem, field }] : [];
}
