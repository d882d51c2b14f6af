import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { SecretValues } from './SecretValues';

/** Long enough that two versions never collide. */
const BYTES = 16;

/** The parts of a secret that its ETag covers. */
export interface VersionedSecret {
  /** The uid of the SecretReference, so that a re-created secret has another ETag. */
  uid: string;
  labels: Record<string, string>;
  values: SecretValues;
}

/**
 * Computes versions of secrets and single values. They're HMACs with a key that only the backend has, so they reveal
 * nothing about a value.
 */
export class SecretVersions {
  readonly #key: KeyObject;

  constructor(key: Buffer) {
    this.#key = createSecretKey(key);
  }

  /** A strong ETag (RFC 9110, 8.8.3) over all parts of a secret that can change. */
  etagOf({ uid, labels, values }: VersionedSecret): string {
    const data = values.keys
      .sort()
      .map(key => [key, values.bytesOf(key)?.toString('base64')]);
    const sortedLabels = Object.entries(labels).sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    return `"${this.#sign(['secret', uid, data, sortedLabels])}"`;
  }

  /** Changes with the value. Equal values of other keys or secrets have other versions. */
  versionOf(uid: string, key: string, values: SecretValues): string {
    return this.#sign([
      'value',
      uid,
      key,
      values.bytesOf(key)?.toString('base64'),
    ]);
  }

  /** JSON delimits the parts, so that different contents never have the same signature. */
  #sign(content: unknown[]): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify(content))
      .digest()
      .subarray(0, BYTES)
      .toString('base64url');
  }
}

/**
 * Whether an `If-Match` header contains the ETag (RFC 9110, 13.1.1). Ignores `W/`, which proxies add when they compress a
 * response.
 */
export function matchesETag(ifMatch: string, etag: string): boolean {
  const named = ifMatch.split(',').map(it => it.trim().replace(/^W\//, ''));
  return named.includes('*') || named.includes(etag);
}
