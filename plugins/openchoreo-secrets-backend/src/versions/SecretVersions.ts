import { createHmac } from 'node:crypto';
import type { SecretValues } from '../values';

/** Enough that no two versions of a secret are ever the same by chance. */
const BYTES = 16;

/** What an ETag is about. */
export interface VersionedSecret {
  /** Of the SecretReference, so that a secret created anew is another. */
  uid: string;
  labels: Record<string, string>;
  values: SecretValues;
}

/**
 * Tells whether secrets and single values are still the same, without telling anything about them:
 * all is made with a key that only the backend has.
 */
export class SecretVersions {
  readonly #key: Buffer;

  private constructor(key: Buffer) {
    this.#key = key;
  }

  static create(key: Buffer): SecretVersions {
    return new SecretVersions(key);
  }

  /** A strong ETag (RFC 9110, 8.8.3) over everything of a secret that can change. */
  etagOf({ uid, labels, values }: VersionedSecret): string {
    const data = values.keys
      .sort()
      .map(key => [key, values.bytesOf(key)?.toString('base64')]);
    const sortedLabels = Object.entries(labels).sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    return `"${this.#sign(['secret', uid, data, sortedLabels])}"`;
  }

  /** Changes with the value; says nothing about values of other keys or secrets. */
  versionOf(uid: string, key: string, values: SecretValues): string {
    return this.#sign([
      'value',
      uid,
      key,
      values.bytesOf(key)?.toString('base64'),
    ]);
  }

  /** JSON keeps the parts apart, so that no two contents are signed as one. */
  #sign(content: unknown[]): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify(content))
      .digest()
      .subarray(0, BYTES)
      .toString('base64url');
  }
}

/**
 * Whether an `If-Match` header names the ETag (RFC 9110, 13.1.1). A `W/` before one is overlooked:
 * proxies put it there when they compress an answer.
 */
export function matchesETag(ifMatch: string, etag: string): boolean {
  const named = ifMatch.split(',').map(it => it.trim().replace(/^W\//, ''));
  return named.includes('*') || named.includes(etag);
}
