import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { KvEntry, KvVersion } from './KvStore';

/** Wraps data in the envelope of OpenBao's responses. */
export function envelope(data: object) {
  return {
    request_id: randomUUID(),
    lease_id: '',
    renewable: false,
    lease_duration: 0,
    data,
    wrap_info: null,
    warnings: null,
    auth: null,
  };
}

export function versionMetadata(
  version: KvVersion,
  entry: KvEntry | undefined,
) {
  return {
    created_time: version.createdTime,
    custom_metadata: entry?.customMetadata ?? null,
    deletion_time: version.deletionTime,
    destroyed: version.isDestroyed,
    version: version.version,
  };
}

/** Returns the secret path of a request, relative to its router. */
export function secretPath(request: Request): string {
  return decodeURIComponent(request.path).replace(/^\//, '');
}
