import type { KeyChanges, SecretSave } from '@openchoreo-secrets/plugin-common';
import type { KvMetadata, KvVersion } from '../../stores/KvStore';
import type { SecretValues } from '../../values/SecretValues';

/** External Secrets Operator writes the keys of one save within milliseconds. */
export const MAX_GAP_MS = 1000;

/** A save without its keys. */
export interface Save
  extends Pick<SecretSave, 'version' | 'savedAt' | 'current' | 'state'> {
  /** Whether the store doesn't keep the version before its first one. */
  isCutOff: boolean;
}

/**
 * Groups the versions of an entry by save, newest first. The last version of a save has its complete state. A version that
 * was deleted softly is the end of a removal, even if the secret was created again right after it.
 */
export function groupSaves({ versions, currentVersion }: KvMetadata): Save[] {
  const groups: KvVersion[][] = [];
  for (const version of versions) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (
      group &&
      before &&
      before.deletedAt === undefined &&
      version.createdAt - before.createdAt <= MAX_GAP_MS
    ) {
      group.push(version);
    } else {
      groups.push([version]);
    }
  }
  return groups.reverse().map(group => {
    const last = group[group.length - 1];
    return {
      version: last.version,
      savedAt: new Date(last.createdAt).toISOString(),
      current: last.version === currentVersion && isReadable(last),
      state: stateOf(last),
      isCutOff: group[0] === versions[0] && group[0].version > 1,
    };
  });
}

function isReadable({ deletedAt, isDestroyed }: KvVersion): boolean {
  return deletedAt === undefined && !isDestroyed;
}

function stateOf(version: KvVersion): SecretSave['state'] {
  if (version.isDestroyed) {
    return 'destroyed';
  }
  return isReadable(version) ? 'readable' : 'deleted';
}

/** Compares the values before and after a save. */
export function compareValues(
  before: SecretValues | undefined,
  after: SecretValues,
): KeyChanges {
  const old = new Set(before?.keys);
  const kept = after.keys.filter(key => old.has(key));
  return {
    added: after.keys.filter(key => !old.has(key)).sort(),
    replaced: kept
      .filter(key => !isSame(before?.bytesOf(key), after.bytesOf(key)))
      .sort(),
    removed: [...old].filter(key => !after.keys.includes(key)).sort(),
  };
}

function isSame(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a !== undefined && b !== undefined && a.equals(b);
}
