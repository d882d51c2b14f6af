import {
  OpenChoreoError,
  type OpenChoreoClient,
  type Secret,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import {
  MANAGED_BY_LABEL,
  validateSecretData,
  type Problem,
} from '@openchoreo-secrets/plugin-common';
import { assertNoProblems, OccError } from '../errors';
import { toText } from './readText';
import type { Entry } from './values';

/** The new state of a secret and the differences from the current state. */
export interface SecretChange {
  type: string;
  data: Record<string, string>;
  labels: Record<string, string>;
  set: string[];
  kept: string[];
  removed: string[];
}

/** The secret to update, and the changes other than new values. */
export interface UpdateTarget {
  namespace: string;
  name: string;
  /** Whether to remove all keys that aren't given. */
  replace: boolean;
  removeKeys: readonly string[];
  labels: Record<string, string>;
  removeLabels: readonly string[];
}

/** The current state of a secret. */
interface Known {
  type: string;
  labels: Record<string, string>;
  keys: string[];
  /** Empty if all values are replaced. */
  data: Record<string, string>;
}

/**
 * Plans an update. The API removes every key and label that isn't sent, so the plan also contains the unchanged ones.
 *
 * @throws OccError if an unchanged value is binary, a removed key or label doesn't exist, or the result isn't valid
 */
export async function planUpdate(
  client: OpenChoreoClient,
  target: UpdateTarget,
  entries: readonly Entry[],
): Promise<SecretChange> {
  const { namespace, name, replace, removeKeys, removeLabels } = target;
  const known = replace
    ? await readOutline(client, namespace, name)
    : toKnown(await client.getSecret(namespace, name));
  const set = entries.map(([key]) => key);
  assertExist(name, 'key', known.keys, removeKeys);
  assertExist(name, 'label', Object.keys(known.labels), removeLabels);
  const kept = replace
    ? []
    : known.keys.filter(key => !set.includes(key) && !removeKeys.includes(key));
  const final = [...kept.map(key => readKept(name, known, key)), ...entries];
  const problems = await validateSecretData(known.type, final);
  assertNoProblems(
    `Can't update secret '${name}'`,
    problems.filter(({ path }) => !isOf(path, kept)),
  );
  return {
    type: known.type,
    data: Object.fromEntries(final),
    labels: Object.fromEntries(
      Object.entries({ ...known.labels, ...target.labels }).filter(
        ([key]) => !removeLabels.includes(key),
      ),
    ),
    set,
    kept,
    removed: known.keys.filter(
      key => !set.includes(key) && !kept.includes(key),
    ),
  };
}

function assertExist(
  name: string,
  what: 'key' | 'label',
  existing: readonly string[],
  removed: readonly string[],
): void {
  const missing = removed.find(key => !existing.includes(key));
  if (missing !== undefined) {
    throw new OccError(`Secret '${name}' has no ${what} '${missing}'.`);
  }
}

/** Reads the type, keys, and labels from the reference, which is enough to replace all values. */
async function readOutline(
  client: OpenChoreoClient,
  namespace: string,
  name: string,
): Promise<Known> {
  try {
    return toKnownReference(await client.getSecretReference(namespace, name));
  } catch (error) {
    if (error instanceof OpenChoreoError && error.status === 403) {
      return toKnown(await client.getSecret(namespace, name));
    }
    if (error instanceof OpenChoreoError && error.status === 404) {
      throw new OccError('secret not found');
    }
    throw error;
  }
}

function toKnown({ type, metadata, data = {} }: Secret): Known {
  return { type, labels: ownLabels(metadata), keys: Object.keys(data), data };
}

function toKnownReference({ metadata, spec }: SecretReference): Known {
  return {
    type: spec.template.type ?? 'Opaque',
    labels: ownLabels(metadata),
    keys: spec.data.map(({ secretKey }) => secretKey),
    data: {},
  };
}

/** Returns the labels without the server's own label, which the server adds on every write. */
function ownLabels({
  labels: { [MANAGED_BY_LABEL]: _, ...labels } = {},
}: Secret['metadata']): Record<string, string> {
  return labels;
}

function readKept(name: string, { data }: Known, key: string): Entry {
  const text = toText(Buffer.from(data[key], 'base64'));
  if (text === undefined) {
    throw new OccError(
      `The value of key '${key}' of secret '${name}' contains binary data, which an update would corrupt. Nothing was changed. Change the Kubernetes Secret on the plane with kubectl, or use --replace with all values.`,
    );
  }
  return [key, text];
}

function isOf(path: Problem['path'], keys: readonly string[]): boolean {
  return keys.some(key => path === `/data/${key}`);
}
