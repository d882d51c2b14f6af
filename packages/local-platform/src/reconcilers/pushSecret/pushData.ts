import type { KubernetesObject } from '../../kubernetes/types';
import type { SecretsClient } from '../vault/SecretsClient';
import type { PushSecretData, PushSecretSpec } from './PushSecretSpec';

export interface PushOptions {
  source: KubernetesObject;
  client: SecretsClient;
  storeName: string;
  updatePolicy: PushSecretSpec['updatePolicy'];
}

/** Pushes one entry of a PushSecret to one store. Rejects with ESO's text. */
export async function pushData(
  { match: { secretKey, remoteRef } }: PushSecretData,
  { source, client, storeName, updatePolicy }: PushOptions,
): Promise<void> {
  const value = readValue(source, secretKey);
  if (value === undefined) {
    throw new Error(
      `set secret failed: secret key ${secretKey} does not exist`,
    );
  }
  try {
    const isKept =
      updatePolicy === 'IfNotExists' && (await client.secretExists(remoteRef));
    if (!isKept) {
      await client.pushSecret(remoteRef, value);
    }
  } catch (error) {
    throw new Error(
      `set secret failed: could not write remote ref ${
        remoteRef.remoteKey
      } to target secretstore ${storeName}: ${(error as Error).message}`,
    );
  }
}

/** One value as text, or all of them as a JSON object. Bytes that are no UTF-8 are replaced, as ESO does. */
function readValue(
  source: KubernetesObject,
  secretKey: string | undefined,
): string | undefined {
  const data = (source.data ?? {}) as Record<string, string>;
  if (secretKey) {
    return Object.hasOwn(data, secretKey) ? decode(data[secretKey]) : undefined;
  }
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, decode(value)]),
    ),
  );
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
