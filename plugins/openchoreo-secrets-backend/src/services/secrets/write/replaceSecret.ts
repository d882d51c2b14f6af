import {
  isReservedLabel,
  type SavedSecret,
  validateSecretData,
} from '@openchoreo-secrets/plugin-common';
import type { SecretVersions } from '../../../values/SecretVersions';
import type { RequestContext } from '../../RequestContext';
import { assertNoProblems } from '../../validation';
import { assertManaged, findReference } from '../read/findReference';
import { readStoredSecret, type StoredSecret } from '../read/readStoredSecret';
import type { SecretReplacement, Versioned } from '../SecretsService';
import { fromSecretReference } from '../toSecretMetadata';
import {
  assertUnchanged,
  type WriteDependencies,
  writeValues,
} from './writeValues';

/** The parts that a replacement keeps. */
type UnchangedParts = Pick<
  StoredSecret,
  'uid' | 'type' | 'labels' | 'reference'
>;

/** Replaces all values. Reads the current ones only to compare them with `If-Match`. */
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
  const expected = view ? versions.etagOf({ uid, values, labels }) : undefined;
  const written = await writeValues(
    { namespace, name, values, labels, reference, expected },
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

type Labels = Record<string, string>;

/** Applies changes to labels. `null` removes a label. */
export function mergeLabels(
  current: Labels,
  changes: Record<string, string | null>,
): Labels {
  const labels = new Map(Object.entries(current));
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) {
      labels.delete(key);
    } else {
      labels.set(key, value);
    }
  }
  return Object.fromEntries(labels);
}

/** Replaces people's labels. Keeps OpenChoreo's own, such as the category. */
function replaceLabels(current: Labels, userLabels: Labels): Labels {
  const own = Object.entries(current).filter(([key]) => isReservedLabel(key));
  return Object.fromEntries([...own, ...Object.entries(userLabels)]);
}
