import {
  DEFAULT_CATEGORY,
  type Capability,
  type DeletedSecret,
} from '@openchoreo-secrets/plugin-common';
import type { KvMetadata } from '../../stores/KvStore';
import type { DeletionRecord } from './DeletionRecords';
import { findCompleteVersion, isLastDeletion } from './removal';
import type { StoreScan, UnusedEntry } from './scanStores';
import type { PendingDestruction } from './VersionDestroyer';

export interface Findings {
  namespace: string;
  /** The names of the secrets that exist. */
  existing: ReadonlySet<string>;
  records: DeletionRecord[];
  destructions: PendingDestruction[];
  scan: StoreScan;
}

/** Describes the deleted secrets of a namespace, by name: what is recorded, and what the stores still have. */
export function describeDeletedSecrets(findings: Findings): DeletedSecret[] {
  const { records, scan } = findings;
  const remains = scan.entries.filter(entry => isRemainder(entry, records));
  const names = new Set(remains.map(({ name }) => name));
  for (const { name, store } of records) {
    // Nothing is known of the values of a deletion whose store can't be read.
    if (scan.unreadable.has(store) && !findings.existing.has(name)) {
      names.add(name);
    }
  }
  return [...names].sort().map(name =>
    describeSecret(
      name,
      remains.filter(entry => entry.name === name),
      findings,
    ),
  );
}

/** Whether an entry has values of a deleted secret. Other systems can write to the store too. */
export function isRemainder(
  entry: UnusedEntry,
  records: DeletionRecord[],
): boolean {
  const { versions } = entry.metadata;
  return (
    versions.some(({ isDestroyed }) => !isDestroyed) &&
    (versions[versions.length - 1].deletedAt !== undefined ||
      records.some(record => isRecordOf(entry, record)))
  );
}

/** Whether a record is about the secret that had an entry last. */
export function isRecordOf(
  { store, path, metadata }: Pick<UnusedEntry, 'store' | 'path' | 'metadata'>,
  record: DeletionRecord,
): boolean {
  return (
    record.store === store.id &&
    record.path === path &&
    isLastDeletion(metadata, record)
  );
}

function describeSecret(
  name: string,
  entries: UnusedEntry[],
  { namespace, existing, records, destructions, scan }: Findings,
): DeletedSecret {
  const recorded = records.find(it => it.name === name);
  const entry = recorded && entries.find(it => isRecordOf(it, recorded));
  const isUnknown =
    recorded !== undefined && scan.unreadable.has(recorded.store);
  const record = entry || isUnknown ? recorded : undefined;
  const destruction = destructions.find(it => it.name === name);
  const deletedAt = record?.deletedAt ?? lastDeletion(entries);
  const storeNames = new Set(entries.map(({ store }) => store.name));
  return {
    namespace,
    name,
    ...(deletedAt !== undefined && {
      deletedAt: new Date(deletedAt).toISOString(),
    }),
    ...(record && describeRecord(record)),
    stores: [...storeNames].sort(),
    values: isUnknown ? 'unknown' : 'readable',
    undo: toCapability(
      findUndoRefusal({
        isExisting: existing.has(name),
        record,
        isUnknown,
        isDestroying: destruction !== undefined,
        metadata: entry?.metadata,
      }),
    ),
    ...(destruction && {
      destruction: {
        state: destruction.error ? 'failed' : 'pending',
        requestedAt: new Date(destruction.requestedAt).toISOString(),
        ...(destruction.error && { message: destruction.error }),
      },
    }),
  };
}

function describeRecord({
  type,
  category,
  targetPlane,
  labels,
  keys,
  deletedBy,
}: DeletionRecord): Partial<DeletedSecret> {
  return {
    type,
    ...(category !== DEFAULT_CATEGORY && { category }),
    targetPlane,
    ...(Object.keys(labels).length > 0 && { labels }),
    keys,
    deletedBy,
  };
}

function lastDeletion(entries: UnusedEntry[]): number | undefined {
  const times = entries.flatMap(({ metadata: { versions } }) =>
    versions.flatMap(({ deletedAt }) => deletedAt ?? []),
  );
  return times.length > 0 ? Math.max(...times) : undefined;
}

export interface UndoConditions {
  isExisting: boolean;
  record: DeletionRecord | undefined;
  /** Whether the store can't be read. */
  isUnknown: boolean;
  isDestroying: boolean;
  metadata: KvMetadata | undefined;
}

/** The refusal that ends by itself. */
export const STILL_REMOVING =
  'The plane is still removing the secret. Try again in a moment.';

/** Why nobody can undo a deletion now, in words for the person. */
export function findUndoRefusal({
  isExisting,
  record,
  isUnknown,
  isDestroying,
  metadata,
}: UndoConditions): string | undefined {
  if (isExisting) {
    return 'A secret with this name exists.';
  }
  if (!record) {
    return "The secret was deleted outside this portal, so its type and target plane aren't known.";
  }
  if (isDestroying) {
    return 'The versions of this secret are being destroyed.';
  }
  if (isUnknown) {
    return "The store can't be read now.";
  }
  const found = metadata ? findCompleteVersion(metadata, record) : 'gone';
  if (found === 'removing') {
    return STILL_REMOVING;
  }
  return found === 'gone'
    ? "The store doesn't have the last values of this secret anymore."
    : undefined;
}

/** Adds why the caller can't undo deletions. */
export function refuseUndo(
  items: DeletedSecret[],
  reason: string | undefined,
): DeletedSecret[] {
  return reason === undefined
    ? items
    : items.map(item =>
        item.undo.allowed ? { ...item, undo: toCapability(reason) } : item,
      );
}

function toCapability(reason: string | undefined): Capability {
  return reason === undefined ? { allowed: true } : { allowed: false, reason };
}
