import {
  limitProblems,
  type Problem,
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
