import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../../errors';
import type { Stores } from '../../stores/Stores';
import type { SecretValues } from '../../values/SecretValues';
import type { RequestContext } from '../RequestContext';
import { findReference } from '../secrets/read/findReference';
import type { SecretId } from '../secrets/SecretsService';
import { groupSaves } from './groupSaves';
import { locateSecret } from './locateSecret';

/** A save of a secret. */
export interface SaveId extends SecretId {
  version: number;
}

/** The values of a save, and the secret as it is now. */
export interface EarlierValues {
  values: SecretValues;
  reference: SecretReference;
}

/** Reads the values of earlier saves, for callers with access to values. */
export class EarlierVersions {
  readonly #stores: Stores;

  constructor(stores: Stores) {
    this.#stores = stores;
  }

  /** Rejects with a 404 unless the version is a readable save, and with a 422 without access to the store. */
  async read(
    { version, ...id }: SaveId,
    { client }: Pick<RequestContext, 'client'>,
  ): Promise<EarlierValues> {
    const reference = await findReference(id, client);
    const location = await locateSecret(id, reference, {
      stores: this.#stores,
      client,
    });
    if ('reason' in location || !reference) {
      const reason = 'reason' in location ? location.reason : '';
      throw new SecretsError({
        status: 422,
        code: 'HISTORY_UNAVAILABLE',
        message: `Can't read earlier versions of "${id.name}" in ${id.namespace}. ${reason}`,
      });
    }
    const { store, path } = location.place;
    const metadata = await store.readMetadata(path);
    const saves = metadata ? groupSaves(metadata) : [];
    // Versions within a save have only some of its changes.
    const isSave = saves.some(save => save.version === version);
    const values = isSave ? await store.readVersion(path, version) : undefined;
    if (!values) {
      throw new SecretsError({
        status: 404,
        code: 'VERSION_NOT_FOUND',
        message: `The store "${store.name}" doesn't have a readable save ${version} of "${id.name}" in ${id.namespace} anymore. Refresh the history.`,
      });
    }
    return { values, reference };
  }
}

/**
 * Throws a 422 for values that the store can't have kept as they were: External Secrets Operator writes JSON, in which
 * bytes that aren't UTF-8 become the replacement character.
 */
export function assertIntact(values: SecretValues, act: string): void {
  const lossy = [...values.toTexts()].find(([, it]) => it.includes('\ufffd'));
  if (lossy) {
    throw new SecretsError({
      status: 422,
      code: 'BINARY_VALUE',
      message: `Can't ${act}: "${lossy[0]}" contains binary data, which the store doesn't keep byte by byte.`,
    });
  }
}
