import {
  type OpenChoreoClient,
  OpenChoreoError,
} from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../../../errors';
import type { SecretVersions } from '../../../values/SecretVersions';
import { toStoredSecret } from '../read/readStoredSecret';
import type { SecretId } from '../SecretsService';

const TIMEOUT_MS = 10_000;

export interface UnconfirmedWrite extends SecretId {
  /** The ETag before the write; absent if the secret wasn't read. */
  before?: string;
  /** The ETag that the write would result in; absent if the caller has no access to values. */
  expected?: string;
  client: OpenChoreoClient;
  versions: SecretVersions;
}

/** Explains a write that OpenChoreo didn't confirm, by comparing it with the current secret. */
export async function explainUnconfirmedWrite(
  write: UnconfirmedWrite,
  error: OpenChoreoError,
): Promise<SecretsError> {
  const { name, before, expected } = write;
  const start = `OpenChoreo didn't confirm that "${name}" was changed.`;
  const unconfirmed = (code: string, message: string) =>
    new SecretsError({
      status: statusOfUnconfirmed(error),
      code,
      message: `${start} ${message}`,
    });
  switch (expected && (await readETag(write))) {
    case undefined:
      return unconfirmed(
        'UPDATE_UNCONFIRMED',
        "Couldn't check whether it was. Check it when OpenChoreo responds again, and save again to be sure.",
      );
    case expected:
      return unconfirmed(
        'UPDATE_UNCONFIRMED_APPLIED',
        'It has your changes, but the plane may not push them to its store. Save again to be sure.',
      );
    case before:
      return unconfirmed(
        'UPDATE_UNCONFIRMED_UNCHANGED',
        "It hasn't changed. Save again.",
      );
    default:
      return unconfirmed(
        'UPDATE_UNCONFIRMED_DIFFERENT',
        'Some of your changes were saved, or somebody else changed it. Check it, then save again.',
      );
  }
}

async function readETag({
  namespace,
  name,
  client,
  versions,
}: UnconfirmedWrite): Promise<string | undefined> {
  try {
    const secret = await client.getSecret(namespace, name, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return versions.etagOf(toStoredSecret(secret));
  } catch {
    return undefined;
  }
}

/** Whether a failed write may have been done. */
export function isOutcomeUnknown(error: unknown): error is OpenChoreoError {
  if (!(error instanceof OpenChoreoError)) {
    return false;
  }
  return error.kind === 'response'
    ? (error.status ?? 0) >= 500 && error.status !== 501
    : error.kind !== 'input';
}

/** The HTTP status for an unconfirmed write. */
export function statusOfUnconfirmed({ kind }: OpenChoreoError): 502 | 504 {
  return kind === 'timeout' ? 504 : 502;
}
