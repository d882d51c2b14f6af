import { toPointer, validateLabel } from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import { assertNoProblems } from '../../assertNoProblems';
import { assertSecretId } from '../../assertNames';
import type { SecretChange } from '../types';

/** Throws for what is wrong with a change whatever the secret is: 400, or 428 where no ETag is given. */
export function assertSecretChange(change: SecretChange): void {
  assertSecretId(change);
  const { set, remove, labels, ifMatch } = change;
  const contradictions = remove.flatMap((key, index) =>
    set.keys.includes(key)
      ? [
          {
            path: toPointer(['remove', String(index)]),
            message: `The key "${key}" cannot be set and removed at once.`,
          },
        ]
      : [],
  );
  assertNoProblems([
    ...contradictions,
    ...Object.entries(labels).flatMap(([key, value]) =>
      validateLabel(key, value ?? ''),
    ),
  ]);
  if (ifMatch === undefined) {
    throw new SecretsError({
      status: 428,
      code: 'IF_MATCH_REQUIRED',
      message: `A change of "${change.name}" needs the ETag of what it is based on, in the header If-Match.`,
    });
  }
}
