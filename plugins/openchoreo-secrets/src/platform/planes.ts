import type {
  PlaneId,
  PlatformNamespace,
  PlatformPlane,
  PlatformSecretState,
  StoreSync,
  SyncStateName,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';

const DAY_MS = 24 * 3_600_000;
const SOON_DAYS = 30;

/** The states of a secret that OpenChoreo itself needs, the worst first. */
export const platformSecretHealths = [
  'missing',
  'expired',
  'expiring',
  'notReady',
  'unknown',
  'present',
] as const;

export type PlatformSecretHealth = (typeof platformSecretHealths)[number];

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

/** Whole days; negative after the time has passed. */
export function daysUntil(time: string, now: number): number {
  return Math.floor((Date.parse(time) - now) / DAY_MS);
}

/** Identifies a plane across namespaces. */
export function planeKey({ kind, namespace, name }: PlaneId): string {
  return [kind, namespace, name].filter(Boolean).join('/');
}

/** A plane that can hold secrets, with one of its stores. */
export interface PlaneRow {
  id: string;
  plane: PlaneId;
  /** The plane as OpenChoreo reports it. */
  target?: TargetPlane;
  /** The state that the backend read from the plane. */
  known?: PlatformPlane;
  store?: StoreSync;
  state: SyncStateName;
}

/** Every plane with each of its stores, those in trouble first. */
export function planeRows(
  shared: TargetPlane[],
  namespaces: PlatformNamespace[],
  planes: PlatformPlane[],
): PlaneRow[] {
  const targets = [
    ...shared.map(target => ({ target, namespace: undefined })),
    ...namespaces.flatMap(({ name, planes: owned }) =>
      owned.map(target => ({ target, namespace: name })),
    ),
  ].map(({ target, namespace }) => ({
    target,
    plane: { kind: target.kind, name: target.name, namespace },
  }));
  const known = new Map(planes.map(plane => [planeKey(plane), plane]));
  const listed = new Set(targets.map(({ plane }) => planeKey(plane)));
  const others = planes
    .filter(
      plane => plane.kind !== 'ControlPlane' && !listed.has(planeKey(plane)),
    )
    .map(plane => ({ plane, target: undefined }));
  return [...targets, ...others]
    .flatMap<PlaneRow>(({ plane, target }) => {
      const id = planeKey(plane);
      const found = known.get(id);
      const row = { id, plane, target, known: found };
      const stores = found?.stores ?? [];
      return stores.length > 0
        ? stores.map(store => ({
            ...row,
            id: `${id} ${store.name}`,
            store,
            state: stateOf(row, store),
          }))
        : [{ ...row, state: stateOf(row) }];
    })
    .sort((a, b) => urgencyOf(a) - urgencyOf(b));
}

function stateOf(
  { target, known }: Pick<PlaneRow, 'target' | 'known'>,
  store?: StoreSync,
): SyncStateName {
  if (known?.state === 'unreachable' || target?.connected === false) {
    return 'unreachable';
  }
  if (target?.usable === false || store?.ready === false) {
    return 'failed';
  }
  return store?.ready ? 'synced' : 'unknown';
}

function urgencyOf({ state }: PlaneRow): number {
  return ['failed', 'unreachable', 'unknown', 'synced'].indexOf(state);
}
