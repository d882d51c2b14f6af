import { SecretsError } from '../../errors';
import type { KvMetadata, KvStore } from '../../stores/KvStore';
import type { SecretValues } from '../../values/SecretValues';
import { assertIntact } from '../history/EarlierVersions';
import type { DeletionRecord } from './DeletionRecords';
import { findCandidates } from './removal';

/** Reads the last version of a deleted secret with all of its keys. Throws a 409 if the store doesn't have one. */
export async function readLastValues(
  record: DeletionRecord,
  { store, metadata }: { store: KvStore; metadata: KvMetadata },
): Promise<SecretValues> {
  const { namespace, name, keys, path } = record;
  const act = `undo the deletion of "${name}" in ${namespace}`;
  const wanted = [...keys].sort().join();
  for (const { version, isDeleted } of findCandidates(metadata, record) ?? []) {
    const values = isDeleted
      ? await store.readDeletedVersion(path, version)
      : await store.readVersion(path, version);
    if (values && [...values.keys].sort().join() === wanted) {
      assertIntact(values, act);
      return values;
    }
  }
  throw new SecretsError({
    status: 409,
    code: 'UNDO_IMPOSSIBLE',
    message: `Can't ${act}. The store "${store.name}" doesn't have a version with all of its keys anymore.`,
  });
}
