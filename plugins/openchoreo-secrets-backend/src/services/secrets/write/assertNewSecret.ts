import {
  validateCreateSecret,
  validateSecretNamespace,
} from '@openchoreo-secrets/plugin-common';
import { assertNoProblems } from '../../assertNoProblems';
import type { NewSecret } from '../types';

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
