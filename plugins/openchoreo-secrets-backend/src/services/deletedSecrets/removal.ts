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

/** The version with the last values of a deleted secret. */
export interface CompleteVersion {
  version: number;
  /** Whether it was deleted softly: a secret with one key has its last values there. */
  isDeleted: boolean;
}

/**
 * Finds the version with the last values of a deleted secret: the one before External Secrets Operator removed its keys
 * one by one. Returns `removing` while the removal isn't finished, and `gone` if the store doesn't have the version anymore
 * or never got it.
 */
export function findCompleteVersion(
  metadata: KvMetadata,
  { keys, lastVersion }: Pick<DeletionRecord, 'keys' | 'lastVersion'>,
): CompleteVersion | 'removing' | 'gone' {
  const end =
    lastVersion === undefined
      ? findLastDeleted(metadata)
      : findEndOfRemoval(metadata, lastVersion);
  if (end === undefined) {
    return 'removing';
  }
  const isUntouched = end === lastVersion;
  const complete = isUntouched ? end : end - (keys.length - 1);
  const found = metadata.versions.find(({ version }) => version === complete);
  const isOfEarlierSecret =
    complete < (lastVersion ?? 1) ||
    (complete < end && found?.deletedAt !== undefined);
  return !found || found.isDestroyed || isOfEarlierSecret
    ? 'gone'
    : { version: complete, isDeleted: found.deletedAt !== undefined };
}
