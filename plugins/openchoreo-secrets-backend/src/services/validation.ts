import {
  validateCreateSecret,
  validateNamespaceName,
  validateSecretNamespace,
  type Problem,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../errors';
import type { NewSecret } from './types';

/** Throws a 400 unless the name is that of a namespace, so that it can stand in an upstream path. */
export function assertNamespace(namespace: string): void {
  assertNoProblems(validateNamespaceName(namespace));
}

/** Throws a 400 that names every field which is wrong. */
export async function assertNewSecret({
  namespace,
  values,
  ...secret
}: NewSecret): Promise<void> {
  assertNoProblems([
    ...validateSecretNamespace(namespace),
    ...(await validateCreateSecret({ ...secret, data: values.toRecord() })),
  ]);
}

function assertNoProblems(problems: Problem[]): void {
  if (problems.length === 0) {
    return;
  }
  throw new SecretsError({
    status: 400,
    message: problems.map(({ message }) => message).join(' '),
    fields: problems.map(({ path, message }) => ({ path, message })),
  });
}
