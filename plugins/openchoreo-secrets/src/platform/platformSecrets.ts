import type {
  PlaneId,
  PlatformNamespace,
  PlatformPlane,
  PlatformPlanes,
  PlatformSecretState,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';

const DAY_MS = 24 * 3_600_000;
const SOON_DAYS = 30;

/** How well it is with a secret that OpenChoreo itself needs, the worst first. */
export const platformSecretHealths = [
  'missing',
  'expired',
  'expiring',
  'notReady',
  'unknown',
  'present',
] as const;

export type PlatformSecretHealth = (typeof platformSecretHealths)[number];

/** A plane of OpenChoreo that this portal may not look into. */
export type UnknownPlane = PlaneId & { state: 'unknown'; secrets: [] };

/** @param now - in milliseconds since 1970 */
export function healthOf(
  { state, certificate }: PlatformSecretState,
  now: number,
): PlatformSecretHealth {
  if (state === 'missing') {
    return 'missing';
  }
  const days = certificate?.notAfter && daysUntil(certificate.notAfter, now);
  if (typeof days === 'number' && days < SOON_DAYS) {
    return days < 0 ? 'expired' : 'expiring';
  }
  return certificate?.ready === false ? 'notReady' : state;
}

/** Whole days, negative for what is over. */
export function daysUntil(time: string, now: number): number {
  return Math.floor((Date.parse(time) - now) / DAY_MS);
}

/**
 * The planes that are known, those with problems first, and after them those that OpenChoreo has and nothing is
 * known of.
 *
 * @param now - in milliseconds since 1970
 */
export function planesWithSecrets(
  { planes }: PlatformPlanes,
  shared: TargetPlane[],
  namespaces: PlatformNamespace[],
  now: number,
): (PlatformPlane | UnknownPlane)[] {
  const known = new Set(planes.map(planeKey));
  const all: PlaneId[] = [
    ...shared,
    ...namespaces.flatMap(({ name, planes: owned }) =>
      owned.map(plane => ({ ...plane, namespace: name })),
    ),
  ];
  const unknown = all
    .filter(plane => !known.has(planeKey(plane)))
    .map(({ kind, namespace, name }) => ({
      kind,
      namespace,
      name,
      state: 'unknown' as const,
      secrets: [] as [],
    }));
  const sorted = [...planes].sort((a, b) => rankOf(a, now) - rankOf(b, now));
  return [...sorted, ...unknown];
}

export function planeKey({ kind, namespace, name }: PlaneId): string {
  return [kind, namespace, name].filter(Boolean).join('/');
}

/** The worst of what a plane has; the planes that are worst off stand first. */
function rankOf({ secrets }: PlatformPlane, now: number): number {
  const ranks = secrets.map(secret =>
    platformSecretHealths.indexOf(healthOf(secret, now)),
  );
  return Math.min(platformSecretHealths.length, ...ranks);
}
