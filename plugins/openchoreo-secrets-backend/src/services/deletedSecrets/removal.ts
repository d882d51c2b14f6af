import type { KvMetadata } from '../../stores/KvStore';
import type { DeletionRecord } from './DeletionRecords';

/** Between the plugin's database and a store. */
const CLOCK_SKEW_MS = 60_000;

/**
 * Returns the version at which the removal of a deleted secret ended: External Secrets Operator removes key by key, which
 * writes versions, and deletes the last one softly. Versions after it belong to a new secret. Returns `undefined` while
 * the removal isn't finished.
 *
 * @param lastVersion - the newest version at the deletion
 */
export function findEndOfRemoval(
  { versions }: KvMetadata,
  lastVersion: number,
): number | undefined {
  return versions.find(
    ({ version, deletedAt, isDestroyed }) =>
      version >= lastVersion && (deletedAt !== undefined || isDestroyed),
  )?.version;
}

/**
 * Whether a recorded deletion is the last one of an entry: a new secret with the same name can have been created and
 * deleted elsewhere since then.
 */
export function isLastDeletion(
  metadata: KvMetadata,
  { lastVersion, deletedAt }: Pick<DeletionRecord, 'lastVersion' | 'deletedAt'>,
): boolean {
  if (lastVersion === undefined) {
    const since = deletedAt - CLOCK_SKEW_MS;
    const later = metadata.versions.filter(
      it => it.deletedAt !== undefined && it.deletedAt > since,
    );
    return later.length <= 1;
  }
  const end = findEndOfRemoval(metadata, lastVersion);
  return end === undefined || end === metadata.currentVersion;
}

/** The newest version that was deleted softly. */
function findLastDeleted({ versions }: KvMetadata): number | undefined {
  return versions.filter(({ deletedAt }) => deletedAt !== undefined).at(-1)
    ?.version;
}

/** A version that can have the last values of a deleted secret. */
export interface Candidate {
  version: number;
  isDeleted: boolean;
}

/**
 * Returns the versions that can have the last values of a deleted secret, newest first. Returns `undefined` while the
 * removal isn't finished.
 */
export function findCandidates(
  metadata: KvMetadata,
  { keys, lastVersion }: Pick<DeletionRecord, 'keys' | 'lastVersion'>,
): Candidate[] | undefined {
  const end =
    lastVersion === undefined
      ? findLastDeleted(metadata)
      : findEndOfRemoval(metadata, lastVersion);
  if (end === undefined) {
    return undefined;
  }
  const candidates: Candidate[] = [];
  for (const { version, deletedAt, isDestroyed } of [
    ...metadata.versions,
  ].reverse()) {
    const isDeleted = deletedAt !== undefined;
    if (version < end && isDeleted) {
      // The end of an earlier secret with this name.
      break;
    }
    // The removal of several keys ends with a version that has only one of them.
    const isPartial = version === end && keys.length > 1;
    if (version <= end && !isDestroyed && !isPartial) {
      candidates.push({ version, isDeleted });
    }
  }
  return candidates;
}
