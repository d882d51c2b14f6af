import type { Problem } from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../errors';

/** Throws a 400 that names every field which is wrong. */
export function assertNoProblems(
  problems: readonly Pick<Problem, 'path' | 'message'>[],
): void {
  if (problems.length === 0) {
    return;
  }
  throw new SecretsError({
    status: 400,
    message: problems.map(({ message }) => message).join(' '),
    fields: problems.map(({ path, message }) => ({ path, message })),
  });
}
