import { OpenChoreoError } from '@openchoreo-secrets/openchoreo-client';
import type { SecretValues } from '../../../values';

/** The same error, unless its message quotes a value that was sent: then one that leaves it out. */
export function withoutValues(error: unknown, sent: SecretValues): unknown {
  return error instanceof OpenChoreoError && sent.occurIn(error.message)
    ? new OpenChoreoError({
        kind: error.kind,
        status: error.status,
        message: 'a text that quotes a value and is left out here',
      })
    : error;
}
