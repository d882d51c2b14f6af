import {
  OpenChoreoError,
  type Secret,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import {
  MANAGED_BY_LABEL,
  validateSecretData,
  type Problem,
} from '@openchoreo-secrets/plugin-common';
import { OccError } from '../../errors';
import type { Session } from '../session';
import { toText, type Entry } from '../values';
import { assertValid } from './assertValid';

type Client = Session['client'];

/** What an update sends, and how that differs from what is there. */
export interface SecretChange {
  data: Record<string, string>;
  labels: Record<string, string>;
  set: string[];
  kept: string[];
  removed: string[];
}

/** The secret to change, and what changes beside the given values. */
export interface UpdateTarget {
  namespace: string;
  name: string;
  /** Whether to remove all keys that aren't given. */
  replace: boolean;
  removeKeys: readonly string[];
  labels: Record<string, string>;
  removeLabels: readonly string[];
}

/** A secret that exists, as far as an update has to know it. */
interface Known {
  type: string;
  labels: Record<string, string>;
  keys: string[];
  /** Absent where all values are replaced. */
  data: Record<string, string>;
}

/**
 * The final state of a secret after some of its values, or all of them with `replace`, are given anew.
 * The API forgets what is not sent, so that labels and values which stay are sent again.
 */
export async function planUpdate(
  client: Client,
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
  assertValid(
    `Secret '${name}' cannot be updated`,
    problems.filter(({ path }) => !isOf(path, kept)),
  );
  return {
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

/** Who replaces all values does not need to read one: the reference has type, keys and labels. */
async function readOutline(
  client: Client,
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

/** The API marks what it manages by itself. */
function ownLabels({
  labels: { [MANAGED_BY_LABEL]: _, ...labels } = {},
}: Secret['metadata']): Record<string, string> {
  return labels;
}

function readKept(name: string, { data }: Known, key: string): Entry {
  const text = toText(Buffer.from(data[key], 'base64'));
  if (text === undefined) {
    throw new OccError(
      `The value of key '${key}' of secret '${name}' is binary, and an update would send it as text and damage it. Nothing was changed. Change the Kubernetes Secret on the plane with kubectl, or give all values with --replace.`,
    );
  }
  return [key, text];
}

function isOf(path: Problem['path'], keys: readonly string[]): boolean {
  return keys.some(key => path === `/data/${key}`);
}
