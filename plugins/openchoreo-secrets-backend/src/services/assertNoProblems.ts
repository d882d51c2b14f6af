import { limitProblems, type Problem } from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../errors';

/** Throws a 400 that names the fields with problems: at most 20, so that a refusal stays small. */
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
