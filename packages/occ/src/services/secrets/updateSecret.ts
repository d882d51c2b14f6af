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
  target: { namespace: string; name: string; replace: boolean },
  entries: readonly Entry[],
): Promise<SecretChange> {
  const { namespace, name, replace } = target;
  const known = replace
    ? await readOutline(client, namespace, name)
    : toKnown(await client.getSecret(namespace, name));
  const set = entries.map(([key]) => key);
  const kept = replace ? [] : known.keys.filter(key => !set.includes(key));
  const final = [...kept.map(key => readKept(name, known, key)), ...entries];
  const problems = await validateSecretData(known.type, final);
  assertValid(
    `Secret '${name}' cannot be updated`,
    problems.filter(({ path }) => !isOf(path, kept)),
  );
  return {
    data: Object.fromEntries(final),
    labels: known.labels,
    set,
    kept,
    removed: known.keys.filter(
      key => !set.includes(key) && !kept.includes(key),
    ),
  };
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
