import {
  validateSecretData,
  type SavedSecret,
} from '@openchoreo-secrets/plugin-common';
import type { SecretVersions } from '../../../versions';
import { assertNoProblems } from '../../assertNoProblems';
import type { RequestContext } from '../../RequestContext';
import { assertManaged } from '../read/describeReference';
import { findReference } from '../read/findReference';
import { readStoredSecret, type StoredSecret } from '../read/readStoredSecret';
import { fromSecretReference } from '../toSecretMetadata';
import type { SecretReplacement, Versioned } from '../types';
import { assertUnchanged } from './assertUnchanged';
import { replaceLabels } from './mergeLabels';
import { writeValues, type WriteDependencies } from './writeValues';

/** What a replacement leaves as it is. */
type UnchangedParts = Pick<
  StoredSecret,
  'uid' | 'type' | 'labels' | 'reference'
>;

/** Writes all values anew, without reading them unless they have to be compared. */
export async function replaceSecret(
  replacement: SecretReplacement,
  context: RequestContext,
  { lease, versions }: Pick<WriteDependencies, 'lease' | 'versions'>,
): Promise<Versioned<SavedSecret>> {
  const { namespace, name, values } = replacement;
  const unchanged = await readUnchangedParts(replacement, context, versions);
  const { uid, type, reference } = unchanged;
  const labels = replacement.labels
    ? replaceLabels(unchanged.labels, replacement.labels)
    : unchanged.labels;
  const data = Object.entries(values.toRecord());
  assertNoProblems(await validateSecretData(type, data));

  const { view } = await context.getAccess(namespace);
  const wanted = view ? versions.etagOf({ uid, values, labels }) : undefined;
  const written = await writeValues(
    { namespace, name, values, labels, reference, wanted },
    { ...context, lease, versions },
  );
  return {
    secret: written.metadata,
    ...(view && { etag: versions.etagOf(written) }),
  };
}

async function readUnchangedParts(
  replacement: SecretReplacement,
  { client }: RequestContext,
  versions: SecretVersions,
): Promise<UnchangedParts> {
  const reference =
    replacement.ifMatch === undefined
      ? await findReference(replacement, client)
      : undefined;
  if (reference) {
    assertManaged(replacement, reference);
    return {
      uid: reference.metadata.uid ?? '',
      type: fromSecretReference(reference).type,
      labels: reference.metadata.labels ?? {},
      reference,
    };
  }
  const act = `change "${replacement.name}" in ${replacement.namespace}`;
  const stored = await readStoredSecret(replacement, client, act);
  assertUnchanged(replacement, stored, versions);
  return stored;
}
