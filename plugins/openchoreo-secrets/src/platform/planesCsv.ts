import type {
  OrphanedValue,
  PlatformPlane,
} from '@openchoreo-secrets/plugin-common';
import { planeKey } from './platformSecrets';
import { toCsv } from './toCsv';

/** The secrets that OpenChoreo needs, as a table for other programs. */
export function platformSecretsCsv(planes: PlatformPlane[]): string {
  return toCsv([
    ['plane', 'secret', 'namespace', 'name', 'state', 'notAfter', 'message'],
    ...planes.flatMap(plane =>
      plane.secrets.map(secret => [
        planeKey(plane),
        secret.secret,
        secret.namespace,
        secret.name,
        secret.state,
        secret.certificate?.notAfter,
        secret.message,
      ]),
    ),
  ]);
}

/** Orphaned values, as a table for other programs. */
export function leftOversCsv(items: OrphanedValue[]): string {
  return toCsv([
    ['planes', 'namespace', 'name', 'state', 'createdAt', 'deletionPolicy'],
    ...items.map(item => [
      item.planes.map(planeKey).join(' '),
      item.namespace,
      item.name,
      item.state,
      item.createdAt,
      item.deletionPolicy,
    ]),
  ]);
}
