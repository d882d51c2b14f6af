import type { SyncChange, SyncState } from '../schema';

/**
 * A state with what has changed since.
 *
 * @public
 */
export function applySyncChange(
  state: SyncState,
  { planes, secrets, removed }: SyncChange,
): SyncState {
  const gone = new Set([...secrets, ...removed].map(secretKeyOf));
  const changed = new Set(planes.map(planeKeyOf));
  return {
    ...state,
    planes: [
      ...state.planes.filter(plane => !changed.has(planeKeyOf(plane))),
      ...planes,
    ],
    secrets: [
      ...state.secrets.filter(secret => !gone.has(secretKeyOf(secret))),
      ...secrets,
    ],
  };
}

function planeKeyOf({ kind, name }: SyncState['planes'][number]): string {
  return `${kind}/${name}`;
}

function secretKeyOf({
  name,
  targetPlane,
}: SyncChange['removed'][number]): string {
  return `${targetPlane.kind}/${targetPlane.name}/${name}`;
}
