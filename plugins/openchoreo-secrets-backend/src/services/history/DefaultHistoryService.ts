import type {
  SavedSecret,
  SecretHistory,
  SecretSave,
} from '@openchoreo-secrets/plugin-common';
import { toPointer } from '@openchoreo-secrets/plugin-common';
import type { Stores } from '../../stores/Stores';
import type { SecretValues } from '../../values/SecretValues';
import {
  assertOpenChoreoAllows,
  assertRevealIsOn,
} from '../access/accessRules';
import { mapInOrder } from '../asyncIterables';
import type { RequestContext } from '../RequestContext';
import { findReference } from '../secrets/read/findReference';
import type { RevealLimit } from '../secrets/read/revealValue';
import type {
  SecretId,
  SecretsService,
  Versioned,
} from '../secrets/SecretsService';
import { assertNoProblems } from '../validation';
import { assertIntact, type EarlierVersions } from './EarlierVersions';
import { compareValues, groupSaves, type Save } from './groupSaves';
import type {
  HistoryPage,
  HistoryService,
  Restoration,
} from './HistoryService';
import { locateSecret, type SecretPlace } from './locateSecret';

const CONCURRENCY = 4;
/** For all reads of one history together. */
const TIMEOUT_MS = 20_000;

/** Records that versions are read, before they are. */
export type VersionReadRecorder = <T>(
  id: SecretId,
  versions: number[],
  context: RequestContext,
  read: () => Promise<T>,
) => Promise<T>;

export interface DefaultHistoryServiceOptions {
  stores: Stores;
  earlierVersions: EarlierVersions;
  recordVersionRead: VersionReadRecorder;
  /** Checks the permission to update, and writes the restored values. */
  secrets: Pick<SecretsService, 'updateSecret'>;
  revealLimit: RevealLimit;
  isRevealAllowed: boolean;
}

/** Reads the versions of secrets from the stores that the configuration gives access to. */
export class DefaultHistoryService implements HistoryService {
  readonly #options: DefaultHistoryServiceOptions;

  constructor(options: DefaultHistoryServiceOptions) {
    this.#options = options;
  }

  async getHistory(
    page: HistoryPage,
    context: RequestContext,
  ): Promise<SecretHistory> {
    await assertOpenChoreoAllows('list', page, context);
    const { client } = context;
    const { stores } = this.#options;
    const reference = await findReference(page, client);
    const location = await locateSecret(page, reference, { stores, client });
    if ('reason' in location) {
      return { available: false, reason: location.reason, saves: [] };
    }
    const { place } = location;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const metadata = await place.store.readMetadata(place.path, signal);
    if (!metadata) {
      return { available: true, saves: [] };
    }
    const all = groupSaves(metadata).filter(
      ({ version }) => version < (page.before ?? Infinity),
    );
    const saves = all.slice(0, page.limit);
    const values = await this.#readSaves(
      page,
      { place, saves: all.slice(0, page.limit + 1), signal },
      context,
    );
    const hasMore = all.length > saves.length;
    return {
      available: true,
      maxVersions: metadata.maxVersions,
      saves: saves.map((save, index) => describe(save, all[index + 1], values)),
      ...(hasMore && { nextBefore: saves[saves.length - 1].version }),
    };
  }

  async restoreSecret(
    { version, keys, ...id }: Restoration,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    const { earlierVersions, isRevealAllowed, revealLimit, secrets } =
      this.#options;
    assertRevealIsOn(isRevealAllowed);
    await assertOpenChoreoAllows('reveal', id, context);
    await assertOpenChoreoAllows('update', id, context);
    await revealLimit.take(context.credentials);
    const { values, reference } = await earlierVersions.read(
      { ...id, version },
      context,
    );
    assertNoProblems(
      (keys ?? []).flatMap((key, index) =>
        values.keys.includes(key)
          ? []
          : [
              {
                path: toPointer(['keys', String(index)]),
                message: `Save ${version} doesn't have the key "${key}".`,
              },
            ],
      ),
    );
    const set = keys ? values.pick(...keys) : values;
    assertIntact(set, `restore "${id.name}" in ${id.namespace}`);
    const now = reference.spec.data.map(({ secretKey }) => secretKey);
    const remove = keys ? [] : now.filter(key => !values.keys.includes(key));
    return secrets.updateSecret({ ...id, set, remove, labels: {} }, context);
  }

  /** Reads the values of the readable saves, by version. */
  async #readSaves(
    id: SecretId,
    {
      place: { store, path },
      saves,
      signal,
    }: { place: SecretPlace; saves: Save[]; signal: AbortSignal },
    context: RequestContext,
  ): Promise<Map<number, SecretValues>> {
    const versions = saves
      .filter(({ state }) => state === 'readable')
      .map(({ version }) => version);
    if (versions.length === 0) {
      return new Map();
    }
    const found = await this.#options.recordVersionRead(
      { namespace: id.namespace, name: id.name },
      versions,
      context,
      async () => {
        const read = (version: number) =>
          store.readVersion(path, version, signal).then(
            values => ({ values }),
            error => ({ error }),
          );
        return mapInOrder(versions, read, CONCURRENCY);
      },
    );
    const values = new Map<number, SecretValues>();
    for (const [index, result] of found.entries()) {
      if ('error' in result) {
        throw result.error;
      }
      if (result.values) {
        values.set(versions[index], result.values);
      }
    }
    return values;
  }
}

/** A save with its keys and changes. Nothing is known of the changes if the values before aren't kept. */
function describe(
  { isCutOff, ...save }: Save,
  before: Save | undefined,
  values: ReadonlyMap<number, SecretValues>,
): SecretSave {
  const after = values.get(save.version);
  if (!after) {
    return save;
  }
  const isNew = before ? before.state === 'deleted' : !isCutOff;
  const old = before && values.get(before.version);
  return {
    ...save,
    keys: [...after.keys].sort(),
    ...((isNew || old) && { changes: compareValues(old, after) }),
  };
}
