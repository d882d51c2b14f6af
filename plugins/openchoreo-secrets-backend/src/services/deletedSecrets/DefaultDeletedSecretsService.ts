import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  DeletedSecret,
  DeletedSecretList,
  SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../errors';
import type { Stores } from '../../stores/Stores';
import { toSecretsError } from '../../upstream/toSecretsError';
import {
  assertOpenChoreoAllows,
  assertRevealIsOn,
} from '../access/accessRules';
import { listReadableNamespaces } from '../access/portalPermissions';
import { mapInOrder } from '../asyncIterables';
import { describeFailure, type RequestContext } from '../RequestContext';
import type { RevealLimit } from '../secrets/read/revealValue';
import type { SecretId, SecretsService } from '../secrets/SecretsService';
import type { DeletedSecretsService } from './DeletedSecretsService';
import type { DeletionRecords } from './DeletionRecords';
import {
  describeDeletedSecrets,
  findUndoRefusal,
  isRemainder,
  isRecordOf,
  refuseUndo,
  STILL_REMOVING,
} from './describeDeletedSecrets';
import { findCallerRefusal } from './findCallerRefusal';
import { readExistingSecrets } from './readExistingSecrets';
import { isLastDeletion } from './removal';
import { readLastValues } from './readLastValues';
import { scanStores } from './scanStores';
import type { VersionDestroyer } from './VersionDestroyer';

const NAMESPACES_AT_ONCE = 4;
/** External Secrets Operator usually removes a value within a second. */
const RETRY_AFTER_SECONDS = 2;
/** For the stores of one list together. */
const SCAN_TIMEOUT_MS = 20_000;
const NOT_AVAILABLE: DeletedSecretList = {
  available: false,
  items: [],
  gaps: [],
};

export interface DefaultDeletedSecretsServiceOptions {
  stores: Stores;
  records: DeletionRecords;
  destroyer: VersionDestroyer;
  /** Checks the permission to create, and creates the secret again. */
  secrets: Pick<SecretsService, 'createSecret'>;
  permissions: PermissionsService;
  revealLimit: RevealLimit;
  isRevealAllowed: boolean;
}

/** Finds deleted secrets in the plugin's database and in the stores that the configuration gives access to. */
export class DefaultDeletedSecretsService implements DeletedSecretsService {
  readonly #options: DefaultDeletedSecretsServiceOptions;

  constructor(options: DefaultDeletedSecretsServiceOptions) {
    this.#options = options;
  }

  async listDeletedSecrets(
    namespace: string,
    context: RequestContext,
  ): Promise<DeletedSecretList> {
    await assertOpenChoreoAllows('list', { namespace }, context);
    if (this.#options.stores.all.length === 0) {
      return NOT_AVAILABLE;
    }
    const signal = AbortSignal.timeout(SCAN_TIMEOUT_MS);
    const found = await this.#readNamespace(namespace, context, signal);
    return { available: true, ...found };
  }

  async listAllDeletedSecrets(
    context: RequestContext,
  ): Promise<DeletedSecretList> {
    if (this.#options.stores.all.length === 0) {
      return NOT_AVAILABLE;
    }
    const names = await listReadableNamespaces(
      this.#options.permissions,
      context,
    ).catch(error => {
      throw toSecretsError(error, 'view all namespaces');
    });
    context.expectAccess(names);
    const signal = AbortSignal.timeout(SCAN_TIMEOUT_MS);
    const namespaces = await mapInOrder(
      names,
      async namespace => {
        try {
          return await this.#readNamespace(namespace, context, signal);
        } catch (error) {
          const act = `read the deleted secrets of ${namespace}`;
          return { items: [], gaps: [describeFailure(error, act, context)] };
        }
      },
      NAMESPACES_AT_ONCE,
    );
    return {
      available: true,
      items: namespaces.flatMap(({ items }) => items),
      gaps: [...new Set(namespaces.flatMap(({ gaps }) => gaps))],
    };
  }

  async undoDelete(
    id: SecretId,
    context: RequestContext,
  ): Promise<SecretMetadata> {
    const { isRevealAllowed, records, revealLimit, secrets, stores } =
      this.#options;
    assertRevealIsOn(isRevealAllowed);
    await assertOpenChoreoAllows('reveal', id, context);
    await assertOpenChoreoAllows('create', id, context);
    await revealLimit.take(context.credentials);
    const [existing, recorded, destructions] = await Promise.all([
      readExistingSecrets(id.namespace, context),
      records.find(id),
      this.#options.destroyer.list(id.namespace),
    ]);
    const store = recorded && stores.findById(recorded.store);
    const metadata = store && (await store.readMetadata(recorded.path));
    const record =
      recorded && metadata && !isLastDeletion(metadata, recorded)
        ? undefined
        : recorded;
    const refusal = findUndoRefusal({
      isExisting: existing.names.has(id.name),
      record,
      isUnknown: record !== undefined && !store,
      isDestroying: destructions.some(({ name }) => name === id.name),
      metadata,
    });
    if (refusal !== undefined || !record || !store || !metadata) {
      const isTooEarly = refusal === STILL_REMOVING;
      throw new SecretsError({
        status: 409,
        code: isTooEarly ? 'DELETED_RECENTLY' : 'UNDO_IMPOSSIBLE',
        ...(isTooEarly && { retryAfterSeconds: RETRY_AFTER_SECONDS }),
        message: `Can't undo the deletion of "${id.name}" in ${id.namespace}. ${refusal}`,
      });
    }
    const values = await readLastValues(record, { store, metadata });
    const { type, category, targetPlane, labels } = record;
    const created = await secrets.createSecret(
      { ...id, type, category, targetPlane, labels, values },
      context,
    );
    await records.remove(id);
    return created;
  }

  async destroyDeletedSecret(
    id: SecretId,
    context: RequestContext,
  ): Promise<boolean> {
    await assertOpenChoreoAllows('delete', id, context);
    const { namespace, name } = id;
    const { destroyer, records, stores } = this.#options;
    const record = await records.find(id);
    const { usedKeys } = await readExistingSecrets(namespace, context);
    const signal = AbortSignal.timeout(SCAN_TIMEOUT_MS);
    const scan = await scanStores(
      { namespace, name, stores, usedKeys, signal },
      context,
    );
    const remains = scan.entries.filter(entry =>
      isRemainder(entry, record ? [record] : []),
    );
    if (remains.length === 0) {
      throw scan.gaps.length > 0
        ? new SecretsError({
            status: 502,
            code: 'STORE_UNREACHABLE',
            message: `Can't destroy the versions of "${name}" in ${namespace}. ${scan.gaps[0]}`,
          })
        : new SecretsError({
            status: 404,
            code: 'DELETED_SECRET_NOT_FOUND',
            message: `No store has values of a deleted secret "${name}" in ${namespace}. Refresh the list.`,
          });
    }
    const results = await mapInOrder(
      remains,
      entry =>
        destroyer.request({
          namespace,
          name,
          store: entry.store.id,
          path: entry.path,
          lastVersion:
            record?.lastVersion !== undefined && isRecordOf(entry, record)
              ? record.lastVersion
              : entry.metadata.currentVersion,
        }),
      1,
    );
    return results.every(isDestroyed => isDestroyed);
  }

  async #readNamespace(
    namespace: string,
    context: RequestContext,
    signal: AbortSignal,
  ): Promise<{ items: DeletedSecret[]; gaps: string[] }> {
    const { destroyer, records, stores } = this.#options;
    const [existing, found, destructions] = await Promise.all([
      readExistingSecrets(namespace, context),
      records.list(namespace),
      destroyer.list(namespace),
    ]);
    const scan = await scanStores(
      { namespace, stores, usedKeys: existing.usedKeys, signal },
      context,
    );
    const items = describeDeletedSecrets({
      namespace,
      existing: existing.names,
      records: found,
      destructions,
      scan,
    });
    const refusal = items.some(({ undo }) => undo.allowed)
      ? await findCallerRefusal(namespace, this.#options, context)
      : undefined;
    return { items: refuseUndo(items, refusal), gaps: scan.gaps };
  }
}
