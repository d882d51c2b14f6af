import type { SavedSecret } from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import type { SecretValues, ValueParser } from '../../../values';
import { assertNoProblems } from '../../assertNoProblems';
import { nameOfPlane } from '../planeFaults';
import { readStoredSecret, type StoredSecret } from '../read/readStoredSecret';
import type { SecretChange, SecretId, Versioned } from '../types';
import { assertUnchanged } from './assertUnchanged';
import { mergeLabels } from './mergeLabels';
import { validateMergedData } from './validateMergedData';
import { writeValues, type WriteDependencies } from './writeValues';

/** Changes some keys and labels of a secret; all others are written as they were read. */
export async function updateSecret(
  change: SecretChange,
  dependencies: WriteDependencies & { parser: ValueParser },
): Promise<Versioned<SavedSecret>> {
  const { client, parser, versions } = dependencies;
  const { namespace, name, set, remove } = change;
  const act = `change "${name}" in ${namespace}`;
  const stored = await readStoredSecret(change, client, act);
  assertUnchanged(change, stored, versions);
  const values = stored.values.merge(set, remove);
  assertText(change, stored, values);
  const labels = mergeLabels(stored.labels, change.labels);
  const { type } = stored;
  assertNoProblems(await validateMergedData(change, { type, values, parser }));

  const before = versions.etagOf(stored);
  const wanted = versions.etagOf({ ...stored, values, labels });
  // A value that is set to what it is goes out all the same: that pushes it to the store again.
  if (wanted === before && set.keys.length === 0) {
    return { secret: stored.metadata, etag: before };
  }
  const { reference } = stored;
  const written = await writeValues(
    { namespace, name, values, labels, reference, before, wanted },
    dependencies,
  );
  return { secret: written.metadata, etag: versions.etagOf(written) };
}

/**
 * Writes the same values again. OpenChoreo then changes the sync trigger of the secret, and the External Secrets Operator
 * pushes the values to the store again.
 */
export async function pushSecret(
  id: SecretId,
  dependencies: WriteDependencies,
): Promise<Versioned<SavedSecret>> {
  const { client, versions } = dependencies;
  const act = `push "${id.name}" in ${id.namespace} again`;
  const stored = await readStoredSecret(id, client, act);
  const { values, labels, reference } = stored;
  assertText(id, stored, values);
  const etag = versions.etagOf(stored);
  const written = await writeValues(
    { ...id, values, labels, reference, before: etag, wanted: etag },
    dependencies,
  );
  return { secret: written.metadata, etag: versions.etagOf(written) };
}

/** Throws a 422 where a value that stays isn't text: OpenChoreo's API would destroy it by writing it again. */
function assertText(
  { namespace, name }: SecretId,
  { reference }: StoredSecret,
  values: SecretValues,
): void {
  const { binaryKeys } = values;
  if (binaryKeys.length === 0) {
    return;
  }
  const keys = binaryKeys.map(key => `"${key}"`).join(', ');
  throw new SecretsError({
    status: 422,
    code: 'BINARY_VALUES',
    message: `"${name}" in ${namespace} has values that are not UTF-8 text (${keys}), which OpenChoreo's API would destroy by writing them again. Nothing was changed. Change it on ${nameOfPlane(
      reference?.spec.targetPlane,
    )}, with kubectl -n openchoreo-kv-${namespace} edit secret ${name}.`,
  });
}
