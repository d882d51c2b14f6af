import {
  findReplacement,
  type CertificateNamespace,
  type OrphanedValue,
  type PlaneId,
  type PlatformNamespace,
  type PlatformPlanes,
  type PlatformSecretState,
  type Replacement,
  type SecretCertificate,
  type SecretUse,
  type TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import { planeId, type SecretRow } from '../list/rows';
import {
  healthOf,
  planeKey,
  type PlaneRow,
  type PlatformSecretHealth,
} from './planes';

const SOON_DAYS = 30;
const REPLACE_SOON_DAYS = 7;

export const problemKinds = [
  'sync',
  'references',
  'certificates',
  'replacement',
  'orphaned',
  'planes',
  'platformSecrets',
] as const;

export type ProblemKind = (typeof problemKinds)[number];

interface ProblemBase {
  id: string;
  severity: 'error' | 'warning';
  /** What has the problem: a secret, a component, or a plane. */
  name: string;
  /** Absent if the problem concerns all namespaces. */
  namespace?: string;
  plane?: TargetPlaneRef;
  affected: { components: number } | { secrets: number };
}

/** Something that needs attention. */
export type Problem = ProblemBase &
  (
    | { kind: 'sync'; row: SecretRow }
    | { kind: 'references'; use: SecretUse }
    | { kind: 'replacement'; replacement: Replacement }
    | { kind: 'certificates'; certificate: SecretCertificate }
    | { kind: 'orphaned'; value: OrphanedValue }
    | { kind: 'planes'; row: PlaneRow }
    | {
        kind: 'platformSecrets';
        secret: PlatformSecretState;
        health: PlatformSecretHealth;
      }
  );

export interface ProblemSources {
  rows: SecretRow[];
  namespaces: PlatformNamespace[];
  planeRows: PlaneRow[];
  planes: PlatformPlanes | undefined;
  certificates: CertificateNamespace[];
  /** Milliseconds since 1970. */
  now: number;
}

/** All problems of all namespaces, the worst first. */
export function findProblems(sources: ProblemSources): Problem[] {
  return [
    ...syncProblems(sources),
    ...referenceProblems(sources),
    ...certificateProblems(sources),
    ...replacementProblems(sources),
    ...planeProblems(sources),
    ...platformSecretProblems(sources),
    ...orphanedProblems(sources),
  ].sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ severity }: Problem): number {
  return severity === 'error' ? 0 : 1;
}

function usersOf({ usage }: SecretRow): { components: number } {
  return { components: typeof usage === 'object' ? usage.count : 0 };
}

function syncProblems({ rows }: ProblemSources): Problem[] {
  return rows
    .filter(({ sync }) => sync.state === 'failed')
    .map(row => ({
      kind: 'sync',
      id: `sync ${row.id}`,
      severity: 'error',
      name: row.secret.name,
      namespace: row.namespace,
      plane: row.secret.targetPlane,
      affected: usersOf(row),
      row,
    }));
}

/** One problem for all environments in which a variable or file has it. */
function referenceProblems({ namespaces }: ProblemSources): Problem[] {
  const problems = namespaces.flatMap(({ name: namespace, problems: uses }) =>
    uses.map<Problem>(use => ({
      kind: 'references',
      id: [
        'reference',
        namespace,
        use.component,
        use.variable ?? use.file,
        use.secret,
        use.key,
        use.problem?.code,
      ].join(' '),
      severity: use.problem?.broken ? 'error' : 'warning',
      name: use.component,
      namespace,
      plane: use.plane,
      affected: { components: 1 },
      use,
    })),
  );
  const ids = new Set<string>();
  return problems.filter(({ id }) => !ids.has(id) && ids.add(id));
}

function certificateProblems({
  certificates,
  rows,
}: ProblemSources): Problem[] {
  const rowsById = new Map(rows.map(row => [row.id, row]));
  return certificates
    .flatMap(({ name: namespace, certificates: found }) =>
      found.map(certificate => ({ namespace, certificate })),
    )
    .filter(
      ({ certificate: { expiry, error } }) =>
        error !== undefined || (expiry && expiry.daysLeft < SOON_DAYS),
    )
    .sort((a, b) => daysLeft(a.certificate) - daysLeft(b.certificate))
    .map(({ namespace, certificate }) => {
      const { secret } = certificate;
      const row = rowsById.get(`${namespace}/${secret.name}`);
      return {
        kind: 'certificates',
        id: `certificate ${namespace}/${secret.name}`,
        severity: daysLeft(certificate) < 0 ? 'error' : 'warning',
        name: secret.name,
        namespace,
        plane: secret.targetPlane,
        affected: row ? usersOf(row) : { components: 0 },
        certificate,
      };
    });
}

function daysLeft({ expiry }: SecretCertificate): number {
  return expiry?.daysLeft ?? SOON_DAYS;
}

/** The most overdue secret first. */
function replacementProblems({ rows, now }: ProblemSources): Problem[] {
  return rows
    .flatMap(row => {
      const { secret, sync } = row;
      const changedAt = sync.secret?.changedAt;
      const replacement = findReplacement(secret.labels, changedAt, now);
      return replacement && replacement.daysLeft < REPLACE_SOON_DAYS
        ? [{ row, replacement }]
        : [];
    })
    .sort((a, b) => a.replacement.daysLeft - b.replacement.daysLeft)
    .map(({ row, replacement }) => ({
      kind: 'replacement',
      id: `replacement ${row.id}`,
      severity: 'warning',
      name: row.secret.name,
      namespace: row.namespace,
      plane: row.secret.targetPlane,
      affected: usersOf(row),
      replacement,
    }));
}

function planeProblems({ planeRows, rows }: ProblemSources): Problem[] {
  return planeRows
    .filter(({ state }) => state === 'failed' || state === 'unreachable')
    .map(row => ({
      kind: 'planes',
      id: `plane ${row.id}`,
      severity: 'warning',
      name: row.plane.name,
      namespace: row.plane.namespace,
      plane: row.plane,
      affected: {
        secrets: rows.filter(secretRow => isOn(secretRow, row.plane)).length,
      },
      row,
    }));
}

function isOn({ namespace, secret }: SecretRow, plane: PlaneId): boolean {
  return (
    secret.targetPlane !== undefined &&
    planeId(secret.targetPlane) === planeId(plane) &&
    (plane.namespace === undefined || plane.namespace === namespace)
  );
}

function platformSecretProblems({ planes, now }: ProblemSources): Problem[] {
  return (planes?.planes ?? []).flatMap(plane =>
    plane.secrets.flatMap<Problem>(secret => {
      const health = healthOf(secret, now);
      return health === 'present' || health === 'unknown'
        ? []
        : [
            {
              kind: 'platformSecrets',
              id: `platform secret ${planeKey(plane)} ${secret.secret}`,
              severity:
                health === 'missing' || health === 'expired'
                  ? 'error'
                  : 'warning',
              name: secret.secret,
              namespace: plane.namespace,
              plane,
              affected: { secrets: 0 },
              secret,
              health,
            },
          ];
    }),
  );
}

function orphanedProblems({ planes }: ProblemSources): Problem[] {
  return (planes?.orphanedValues.items ?? []).map(value => ({
    kind: 'orphaned',
    id: `orphaned ${value.planes.map(planeKey).join()} ${value.namespace}/${
      value.name
    }`,
    severity: 'warning',
    name: value.name,
    namespace: value.namespace,
    plane: value.planes[0],
    affected: { components: 0 },
    value,
  }));
}
