import { validateLabel } from '@openchoreo-secrets/plugin-common';
import { assertSecretId } from '../../assertNames';
import { assertNoProblems } from '../../assertNoProblems';
import type { SecretReplacement } from '../types';

/** Throws a 400 for what is wrong with a replacement whatever type the secret has. */
export function assertReplacement(replacement: SecretReplacement): void {
  assertSecretId(replacement);
  assertNoProblems(
    Object.entries(replacement.labels ?? {}).flatMap(([key, value]) =>
      validateLabel(key, value),
    ),
  );
}
