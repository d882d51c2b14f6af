import type {
  PlaneSync,
  SecretMetadata,
  SecretSync,
  SyncState,
} from '../schema';

/** A secret that was saved this short a time ago may still be on its way to the plane. */
const GRACE_MS = 15_000;

/**
 * Whether a secret is really there: what its PushSecret says, or why that is not known.
 *
 * @public
 */
export type SyncStateName =
  | 'synced'
  | 'syncing'
  | 'failed'
  | 'unreachable'
  | 'unknown';

/**
 * Why nothing is known of a secret.
 *
 * @public
 */
export type UnknownReason = 'unmanaged' | 'noPlaneAccess' | 'starting';

/** @public */
export interface SyncJudgement {
  state: SyncStateName;
  /** Why it is `unknown`. */
  unknown?: UnknownReason;
  /** The plane answers, and has no PushSecret of this name. */
  isMissing?: boolean;
  /** What the PushSecret says. */
  secret?: SecretSync;
  plane?: PlaneSync;
}

/**
 * Judges one secret by what the planes tell.
 *
 * @param sync - `undefined` while nothing has been told yet
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
    return { state: 'unknown', unknown: 'unmanaged' };
  }
  const plane = sync?.plane(targetPlane);
  if (!sync || !plane) {
    const unknown = sync ? 'noPlaneAccess' : 'starting';
    return { state: 'unknown', unknown };
  }
  const found = sync.secret(targetPlane, secret.name);
  if (plane.state === 'unreachable') {
    return { state: 'unreachable', plane, ...(found && { secret: found }) };
  }
  if (found) {
    return { state: found.state, secret: found, plane };
  }
  if (plane.state === 'starting') {
    return { state: 'unknown', unknown: 'starting', plane };
  }
  const isNew = now - Date.parse(secret.createdAt ?? '') < GRACE_MS;
  return isNew
    ? { state: 'syncing', plane }
    : { state: 'failed', isMissing: true, plane };
}

/**
 * Finds in a state without searching, for lists of thousands.
 *
 * @public
 */
export interface SyncIndex {
  plane(plane: PlaneKey): PlaneSync | undefined;
  secret(plane: PlaneKey, name: string): SecretSync | undefined;
}

interface PlaneKey {
  kind: string;
  name: string;
}

/** @public */
export function indexSync({ planes, secrets }: SyncState): SyncIndex {
  const planesByKey = new Map(planes.map(plane => [keyOf(plane), plane]));
  const secretsByKey = new Map(
    secrets.map(secret => [keyOf(secret.targetPlane, secret.name), secret]),
  );
  return {
    plane: plane => planesByKey.get(keyOf(plane)),
    secret: (plane, name) => secretsByKey.get(keyOf(plane, name)),
  };
}

/** Names of Kubernetes have no slash in them. */
function keyOf({ kind, name }: PlaneKey, secret = ''): string {
  return `${kind}/${name}/${secret}`;
}
