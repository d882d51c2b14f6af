import {
  limitProblems,
  type Problem,
  toPointer,
  validateDataKey,
  validateNamespaceName,
  validateSecretName,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../errors';

/** Throws a 400 for an invalid namespace name. Valid names are safe in upstream paths. */
export function assertNamespace(namespace: string): void {
  assertNoProblems(validateNamespaceName(namespace));
}

/** Throws a 400 for invalid names of a namespace or secret. */
export function assertSecretId(id: { namespace: string; name: string }): void {
  assertNoProblems([
    ...validateNamespaceName(id.namespace),
    ...validateSecretName(id.name),
  ]);
}

/** Throws a 400 for invalid names of a namespace or component. Component names have the rules of secret names. */
export function assertComponentId(id: {
  namespace: string;
  component: string;
}): void {
  assertSecretId({ namespace: id.namespace, name: id.component });
}

/** Validates a key that exists, which can have a name that new keys can't. */
export function validateStoredKey(key: string, path: string[]): Problem[] {
  return validateDataKey(key)
    .filter(({ code }) => code !== 'keyReserved')
    .map(problem => ({ ...problem, path: toPointer(path) }));
}

/** Throws a 428 for a change that doesn't say which version it's based on. */
export function assertIfMatch(name: string, ifMatch: string | undefined): void {
  if (ifMatch === undefined) {
    throw new SecretsError({
      status: 428,
      code: 'IF_MATCH_REQUIRED',
      message: `Changing "${name}" needs the header If-Match with the secret's ETag.`,
    });
  }
}

/** Throws a 400 with the problems by field. Lists at most 20, so that the response stays small. */
export function assertNoProblems(
  problems: readonly Pick<Problem, 'path' | 'message'>[],
): void {
  if (problems.length === 0) {
    return;
  }
  const { problems: listed, omitted } = limitProblems(problems);
  const messages = [
    ...new Set(listed.map(({ message }) => message)),
    ...(omitted > 0 ? [`And ${omitted} more problems.`] : []),
  ];
  throw new SecretsError({
    status: 400,
    message: messages.join(' '),
    fields: listed.map(({ path, message }) => ({ path, message })),
  });
}
