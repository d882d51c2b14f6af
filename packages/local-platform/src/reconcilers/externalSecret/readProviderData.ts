import type { ResourceApi } from '../../kubernetes/cluster/types';
import type { KubernetesObject } from '../../kubernetes/types';
import { createStoreClient } from '../storeClients';
import { NoSecretError, type SecretsClient } from '../vault/SecretsClient';
import { decodeValue } from './decodeValue';
import {
  specOf,
  type ExternalReference,
  type ExternalSecretSpec,
} from './ExternalSecretSpec';

/** Reads the values of an ExternalSecret; `data` overrides `dataFrom`. Rejects with ESO's message. */
export async function readProviderData(
  cluster: ResourceApi,
  object: KubernetesObject,
): Promise<Record<string, Buffer>> {
  const spec = specOf(object);
  const { kind = 'SecretStore', name = '' } = spec.secretStoreRef ?? {};
  // ESO opens the store for each entry, so its message names the entry.
  const openStore = () => createStoreClient(cluster, kind, name).client;
  return {
    ...(await readDataFrom(openStore, spec)),
    ...(await readData(openStore, spec)),
  };
}

async function readDataFrom(
  openStore: () => SecretsClient,
  { dataFrom = [], target }: ExternalSecretSpec,
): Promise<Record<string, Buffer>> {
  const read: Record<string, Buffer> = {};
  for (const [index, { extract }] of dataFrom.entries()) {
    await readEntry(`spec.dataFrom[${index}]`, extract, target, async from => {
      const texts = await openStore().getSecretMap(toRemote(from));
      for (const [key, text] of Object.entries(texts)) {
        read[key] = decodeValue(text, from.decodingStrategy);
      }
    });
  }
  return read;
}

async function readData(
  openStore: () => SecretsClient,
  { data = [], target }: ExternalSecretSpec,
): Promise<Record<string, Buffer>> {
  const read: Record<string, Buffer> = {};
  for (const [index, { secretKey, remoteRef }] of data.entries()) {
    await readEntry(`spec.data[${index}]`, remoteRef, target, async from => {
      const text = await openStore().getSecret(toRemote(from));
      read[secretKey] = decodeValue(text, from.decodingStrategy);
    });
  }
  return read;
}

/** Reads one entry. A missing secret is an error only with `deletionPolicy: Retain`. */
async function readEntry(
  field: string,
  reference: ExternalReference | undefined,
  { deletionPolicy }: ExternalSecretSpec['target'],
  read: (reference: ExternalReference) => Promise<void>,
): Promise<void> {
  if (!reference) {
    throw new Error(
      `error processing ${field}, err: this platform supports extract only`,
    );
  }
  try {
    await read(reference);
  } catch (error) {
    if (error instanceof NoSecretError && deletionPolicy !== 'Retain') {
      return;
    }
    throw new Error(
      `error processing ${field} (key: ${reference.key}), err: ${
        (error as Error).message
      }`,
    );
  }
}

function toRemote({ key, property, version }: ExternalReference) {
  return { remoteKey: key, property, version };
}
