import { DEFAULT_CATEGORY } from '@openchoreo-secrets/plugin-common';
import type { SecretRow } from '../list/rows';
import type { Problem } from './problems';
import { toCsv } from './toCsv';

/** The metadata of secrets, for other programs. */
export function secretsCsv(rows: SecretRow[]): string {
  return toCsv([
    [
      'namespace',
      'name',
      'type',
      'category',
      'planeKind',
      'plane',
      'keys',
      'sync',
      'components',
      'managed',
      'createdAt',
      'changedAt',
    ],
    ...rows.map(({ namespace, secret, sync, usage }) => [
      namespace,
      secret.name,
      secret.type,
      secret.category ?? DEFAULT_CATEGORY,
      secret.targetPlane?.kind,
      secret.targetPlane?.name,
      secret.keys.join(' '),
      sync.state,
      typeof usage === 'object' ? usage.count : undefined,
      String(secret.managed),
      secret.createdAt,
      sync.secret?.changedAt,
    ]),
  ]);
}

/** Problems, for other programs. */
export function problemsCsv(
  problems: Problem[],
  detailOf: (problem: Problem) => string,
): string {
  return toCsv([
    [
      'kind',
      'severity',
      'name',
      'namespace',
      'planeKind',
      'plane',
      'components',
      'secrets',
      'detail',
    ],
    ...problems.map(problem => {
      const { kind, severity, name, namespace, plane, affected } = problem;
      return [
        kind,
        severity,
        name,
        namespace,
        plane?.kind,
        plane?.name,
        'components' in affected ? affected.components : undefined,
        'secrets' in affected ? affected.secrets : undefined,
        detailOf(problem),
      ];
    }),
  ]);
}

/** Lets the browser save a CSV file. */
export function downloadCsv(fileName: string, csv: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
