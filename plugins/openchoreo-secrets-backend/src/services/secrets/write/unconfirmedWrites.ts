import {
  OpenChoreoError,
  type OpenChoreoClient,
} from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../../../errors';
import type { SecretVersions } from '../../../versions';
import { toStoredSecret } from '../read/readStoredSecret';
import type { SecretId } from '../types';

const TIMEOUT_MS = 10_000;

export interface UnknownWrite extends SecretId {
  /** The ETag of the secret as it was; absent where it was not read. */
  before?: string;
  /** The ETag of the secret as it was to be; absent where the caller may not read values. */
  wanted?: string;
  client: OpenChoreoClient;
  versions: SecretVersions;
}

/** What can be said of a write that OpenChoreo did not confirm, by looking at what is there now. */
export async function explainUnknownWrite(
  write: UnknownWrite,
  error: OpenChoreoError,
): Promise<SecretsError> {
  const { name, before, wanted } = write;
  const start = `OpenChoreo did not confirm that "${name}" was changed.`;
  const say = (code: string, message: string) =>
    new SecretsError({
      status: statusOfUnknown(error),
      code,
      message: `${start} ${message}`,
    });
  switch (wanted && (await readETag(write))) {
    case undefined:
      return say(
        'UPDATE_UNCONFIRMED',
        'It could not be found out whether it was. Look at it when OpenChoreo answers again, and save once more to be sure.',
      );
    case wanted:
      return say(
        'UPDATE_UNCONFIRMED_APPLIED',
        'It is as you wanted it now, but the plane may not have been told to push it to its store. Save once more to be sure.',
      );
    case before:
      return say(
        'UPDATE_UNCONFIRMED_UNCHANGED',
        'It is as it was before. Save again.',
      );
    default:
      return say(
        'UPDATE_UNCONFIRMED_DIFFERENT',
        'It is neither as it was nor as you wanted it: a part was saved, or somebody else changed it. Look at it, and save again.',
      );
  }
}

async function readETag({
  namespace,
  name,
  client,
  versions,
}: UnknownWrite): Promise<string | undefined> {
  try {
    const secret = await client.getSecret(namespace, name, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return versions.etagOf(toStoredSecret(secret));
  } catch {
    return undefined;
  }
}

/** Whether a write may have been done although it did not succeed. */
export function isOutcomeUnknown(error: unknown): error is OpenChoreoError {
  if (!(error instanceof OpenChoreoError)) {
    return false;
  }
  return error.kind === 'response'
    ? (error.status ?? 0) >= 500 && error.status !== 501
    : error.kind !== 'input';
}

/** The status for an act that OpenChoreo did not confirm. */
export function statusOfUnknown({ kind }: OpenChoreoError): 502 | 504 {
  return kind === 'timeout' ? 504 : 502;
}
