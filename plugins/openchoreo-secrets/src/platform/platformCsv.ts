import type { CertificateRow } from './certificateRows';
import type { PlaneRow, PlatformRow, ProblemRow } from './platformRows';
import { categoryOf } from './platformRows';
import { toCsv } from './toCsv';

/** The metadata of secrets, as a table for other programs. */
export function secretsCsv(rows: PlatformRow[]): string {
  return toCsv([
    [
      'namespace',
      'name',
      'type',
      'category',
      'planeKind',
      'plane',
      'keys',
      'components',
      'managed',
      'createdAt',
    ],
    ...rows.map(({ namespace, secret }) => [
      namespace,
      secret.name,
      secret.type,
      categoryOf(secret),
      secret.targetPlane?.kind,
      secret.targetPlane?.name,
      secret.keys.join(' '),
      secret.users,
      String(secret.managed),
      secret.createdAt,
    ]),
  ]);
}

export function problemsCsv(rows: ProblemRow[]): string {
  return toCsv([
    [
      'namespace',
      'project',
      'component',
      'environment',
      'place',
      'secret',
      'key',
      'problem',
    ],
    ...rows.map(({ namespace, use }) => [
      namespace,
      use.project,
      use.component,
      use.environment,
      use.variable ?? use.file,
      use.secret,
      use.key,
      use.problem?.code,
    ]),
  ]);
}

export function planesCsv(rows: PlaneRow[]): string {
  return toCsv([
    ['namespace', 'planeKind', 'plane', 'usable', 'connected', 'reason'],
    ...rows.map(({ namespace, plane }) => [
      namespace,
      plane.kind,
      plane.name,
      String(plane.usable),
      plane.connected === undefined ? undefined : String(plane.connected),
      plane.reason,
    ]),
  ]);
}

export function certificatesCsv(rows: CertificateRow[]): string {
  return toCsv([
    [
      'namespace',
      'name',
      'planeKind',
      'plane',
      'subject',
      'expires',
      'daysLeft',
      'problem',
    ],
    ...rows.map(({ namespace, secret, expiry, error }) => [
      namespace,
      secret.name,
      secret.targetPlane?.kind,
      secret.targetPlane?.name,
      expiry?.subject,
      expiry?.notAfter,
      expiry?.daysLeft,
      error,
    ]),
  ]);
}
