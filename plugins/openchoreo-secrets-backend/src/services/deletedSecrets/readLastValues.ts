import { SecretsError } from '../../errors';
import type { KvMetadata, KvStore } from '../../stores/KvStore';
import type { SecretValues } from '../../values/SecretValues';
import { assertIntact } from '../history/EarlierVersions';
import type { DeletionRecord } from './DeletionRecords';
import { findCompleteVersion } from './removal';

/** Reads the last values of a deleted secret. Throws a 409 if the store doesn't have a version with all of its keys. */
export async function readLastValues(
  record: DeletionRecord,
  { store, metadata }: { store: KvStore; metadata: KvMetadata },
): Promise<SecretValues> {
  const { namespace, name, keys, path } = record;
  const act = `undo the deletion of "${name}" in ${namespace}`;
  const wanted = [...keys].sort().join();
  const found = findCompleteVersion(metadata, record);
  if (typeof found !== 'string') {
    const values = found.isDeleted
      ? await store.readDeletedVersion(path, found.version)
      : await store.readVersion(path, found.version);
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
