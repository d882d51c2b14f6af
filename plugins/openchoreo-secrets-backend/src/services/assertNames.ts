import {
  validateNamespaceName,
  validateSecretName,
} from '@openchoreo-secrets/plugin-common';
import { assertNoProblems } from './assertNoProblems';

/** Throws a 400 unless the name is that of a namespace, so that it can stand in an upstream path. */
export function assertNamespace(namespace: string): void {
  assertNoProblems(validateNamespaceName(namespace));
}

/** Throws a 400 unless there can be such a secret, so that its names can stand in an upstream path. */
export function assertSecretId(id: { namespace: string; name: string }): void {
  assertNoProblems([
    ...validateNamespaceName(id.namespace),
    ...validateSecretName(id.name),
  ]);
}

/** Throws a 400 unless there can be such a component, whose name follows the rules of a secret's. */
export function assertComponentId(id: {
  namespace: string;
  component: string;
}): void {
  assertSecretId({ namespace: id.namespace, name: id.component });
}
