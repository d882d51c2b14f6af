import {
  findSecretType,
  type Problem,
  type SavedSecret,
  type SecretTypeDefinition,
  toPointer,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import type { SecretValues } from '../../../values/SecretValues';
import type { ValueParser } from '../../../values/ValueParser';
import { assertNoProblems } from '../../validation';
import { nameOfPlane } from '../planeFaults';
import { readStoredSecret, type StoredSecret } from '../read/readStoredSecret';
import type { SecretChange, SecretId, Versioned } from '../SecretsService';
import { mergeLabels } from './replaceSecret';
import {
  assertUnchanged,
  type WriteDependencies,
  writeValues,
} from './writeValues';

/** Changes some keys and labels of a secret. Writes all others as they were read. */
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
  const expected = versions.etagOf({ ...stored, values, labels });
  // Setting a key to the same value is written too, because that pushes it to the store again.
  if (expected === before && set.keys.length === 0) {
    return { secret: stored.metadata, etag: before };
  }
  const { reference } = stored;
  const written = await writeValues(
    { namespace, name, values, labels, reference, before, expected },
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
    { ...id, values, labels, reference, before: etag, expected: etag },
    dependencies,
  );
  return { secret: written.metadata, etag: versions.etagOf(written) };
}

/** Throws a 422 if a remaining value isn't text, because OpenChoreo's API would corrupt it. */
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
    message: `"${name}" in ${namespace} contains binary data (${keys}), which OpenChoreo's API would corrupt. Nothing was changed. On ${nameOfPlane(
      reference?.spec.targetPlane,
    )}, run kubectl -n openchoreo-kv-${namespace} edit secret ${name}.`,
  });
}

interface MergedData {
  type: string;
  /** All values after the change, as text. */
  values: SecretValues;
  parser: ValueParser;
}

/**
 * Validates the values of a secret after a change. Ignores problems that the change didn't cause, so that an expired
 * certificate doesn't block other changes. The required keys of a type belong together: if one changes, all must be valid.
 */
async function validateMergedData(
  { name, set, remove }: Pick<SecretChange, 'name' | 'set' | 'remove'>,
  { type, values, parser }: MergedData,
): Promise<Problem[]> {
  const definition = findSecretType(type);
  const changed = new Set([...set.keys, ...remove]);
  const problems = await parser.validate(type, values);
  if (!problems) {
    throw new SecretsError({
      status: 422,
      code: 'VALUES_NOT_READABLE',
      message: `Can't parse the values of "${name}", so nothing was changed. Replace all keys instead.`,
    });
  }
  const unaffected = findUnaffectedKeys(definition, changed, values.keys);
  return problems
    .filter(
      // OpenChoreo rejects empty values, even unchanged ones.
      ({ path, code }) => code === 'valueRequired' || !unaffected.has(path),
    )
    .map(problem => ({
      ...problem,
      path: toRequestPath(problem.path, remove),
    }));
}

/** The JSON pointers of the keys that the change doesn't affect. */
function findUnaffectedKeys(
  definition: SecretTypeDefinition | undefined,
  changed: ReadonlySet<string>,
  keys: readonly string[],
): Set<string> {
  const required = new Set(
    definition?.fields.filter(field => field.isRequired).map(({ key }) => key),
  );
  const isPairChanged = [...changed].some(key => required.has(key));
  return new Set(
    keys
      .filter(key => !changed.has(key) && !(isPairChanged && required.has(key)))
      .map(key => toPointer(['data', key])),
  );
}

/** Converts the path of a problem to the request's field: the key in `set`, or in `remove`. */
function toRequestPath(path: string, remove: readonly string[]): string {
  const index = remove.findIndex(key => toPointer(['data', key]) === path);
  return index < 0
    ? path.replace(/^\/data/, '/set')
    : toPointer(['remove', String(index)]);
}
