import type {
  PlaneSync,
  SecretMetadata,
  SecretSync,
  SyncChange,
  SyncState,
} from '../schema';
import type { SyncCause } from './causes';

/** Maximum time between the creation of a secret and its arrival on the plane, in milliseconds. */
const NEW_SECRET_MS = 15_000;

/**
 * Sync state of a secret.
 *
 * @public
 */
export type SyncStateName =
  | 'synced'
  | 'syncing'
  | 'failed'
  | 'unreachable'
  | 'unknown';

/** @public */
export interface SyncJudgement {
  state: SyncStateName;
  /** Cause of `failed`, `unreachable`, or `unknown`; absent during the first read of the plane. */
  cause?: SyncCause;
  /** State of the PushSecret; the last known state while the plane is `unreachable` or `unknown`. */
  secret?: SecretPush;
  plane?: PlaneSync;
}

/**
 * State of a PushSecret, including derived fields that the response omits.
 *
 * @public
 */
export type SecretPush = Omit<SecretSync, 'pushedAt' | 'changedAt'> & {
  stores: string[];
  /** Time of the last push, in RFC 3339. */
  refreshTime?: string;
  /** Time of OpenChoreo's last write, in RFC 3339. */
  changedAt?: string;
};

/**
 * Determines the sync state of a secret.
 *
 * @param sync - `undefined` before the first response
 * @param now - milliseconds since 1970
 * @public
 */
export function judgeSync(
  secret: SecretMetadata,
  sync: SyncIndex | undefined,
  now: number = Date.now(),
): SyncJudgement {
  const { targetPlane } = secret;
  if (!secret.managed || !targetPlane) {
    return { state: 'unknown', cause: 'managedInYaml' };
  }
  if (!sync) {
    return { state: 'unknown' };
  }
  const plane = sync.plane(targetPlane);
  if (!plane) {
    return { state: 'unknown', cause: 'noPlaneAccess' };
  }
  const found = sync.secret(targetPlane, secret.name);
  const known = { plane, ...(found && { secret: found }) };
  switch (plane.state) {
    case 'unreachable':
      return { state: 'unreachable', cause: 'planeUnreachable', ...known };
    case 'unknown':
      return { state: 'unknown', cause: 'noPlaneAccess', ...known };
    case 'starting':
      return { state: 'unknown', ...known };
    default:
  }
  if (found) {
    const { state, cause } = found;
    return { state, ...(cause && { cause }), ...known };
  }
  const isNew = now - Date.parse(secret.createdAt ?? '') < NEW_SECRET_MS;
  return isNew
    ? { state: 'syncing', plane }
    : { state: 'failed', cause: 'notOnPlane', plane };
}

/**
 * Index of a sync state for constant-time lookups in long lists.
 *
 * @public
 */
export interface SyncIndex {
  plane(plane: PlaneKey): PlaneSync | undefined;
  secret(plane: PlaneKey, name: string): SecretPush | undefined;
}

interface PlaneKey {
  kind: string;
  name: string;
}

/** @public */
export function indexSync({
  planes,
  secrets,
}: Pick<SyncState, 'planes' | 'secrets'>): SyncIndex {
  const planesByKey = new Map(planes.map(plane => [planeKeyOf(plane), plane]));
  const secretsByKey = new Map(
    secrets.map(secret => [secretKeyOf(secret), secret]),
  );
  const findPlane = (plane: PlaneKey) => planesByKey.get(planeKeyOf(plane));
  return {
    plane: findPlane,
    secret: (key, name) => {
      const plane = findPlane(key);
      const secret =
        plane &&
        secretsByKey.get(secretKeyOf({ name, cluster: plane.cluster }));
      return secret && toPush(secret, plane);
    },
  };
}

function toPush(
  { pushedAt, changedAt, stores, ...secret }: SecretSync,
  plane: PlaneSync,
): SecretPush {
  return {
    ...secret,
    stores: stores ?? plane.stores.map(store => store.name),
    ...(pushedAt !== undefined && { refreshTime: toTime(pushedAt) }),
    ...(changedAt !== undefined && { changedAt: toTime(changedAt) }),
  };
}

function toTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

/**
 * Applies changes to a sync state.
 *
 * @public
 */
export function applySyncChange(
  state: SyncState,
  { planes, secrets, removed }: SyncChange,
): SyncState {
  const changedSecrets = new Set([...secrets, ...removed].map(secretKeyOf));
  const changedPlanes = new Set(planes.map(planeKeyOf));
  return {
    ...state,
    planes: [
      ...state.planes.filter(plane => !changedPlanes.has(planeKeyOf(plane))),
      ...planes,
    ],
    secrets: [
      ...state.secrets.filter(
        secret => !changedSecrets.has(secretKeyOf(secret)),
      ),
      ...secrets,
    ],
  };
}

function planeKeyOf({ kind, name }: PlaneKey): string {
  return `${kind}/${name}`;
}

function secretKeyOf({ name, cluster }: SyncChange['removed'][number]): string {
  return `${cluster}/${name}`;
}
