import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  SavedSecret,
  SecretHistory,
} from '@openchoreo-secrets/plugin-common';
import { assertPortalAllows } from '../access/portalPermissions';
import type { AuditTrail } from '../AuditTrail';
import type { RequestContext } from '../RequestContext';
import type {
  ConditionalSecretId,
  SecretId,
  Versioned,
} from '../secrets/SecretsService';
import {
  assertIfMatch,
  assertNoProblems,
  assertSecretId,
  validateStoredKey,
} from '../validation';

/** The part of a history to read. */
export interface HistoryPage extends SecretId {
  /** Maximum number of saves. */
  limit: number;
  /** Only saves before this version. */
  before?: number;
}

/** A change back to the values of a save. */
export interface Restoration extends ConditionalSecretId {
  version: number;
  /** The keys to restore; the others stay. All keys by default, and no others then. */
  keys?: string[];
}

/** The earlier values of secrets in the stores of their planes. Rejects with a `SecretsError`. */
export interface HistoryService {
  getHistory(
    page: HistoryPage,
    context: RequestContext,
  ): Promise<SecretHistory>;
  restoreSecret(
    restoration: Restoration,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>>;
}

export interface GuardedHistoryServiceOptions {
  inner: HistoryService;
  permissions: PermissionsService;
  trail: AuditTrail;
}

/** Validates names, writes audit records, and checks Backstage's permissions. */
export class GuardedHistoryService implements HistoryService {
  readonly #inner: HistoryService;
  readonly #permissions: PermissionsService;
  readonly #trail: AuditTrail;

  constructor({ inner, permissions, trail }: GuardedHistoryServiceOptions) {
    this.#inner = inner;
    this.#permissions = permissions;
    this.#trail = trail;
  }

  async getHistory(
    page: HistoryPage,
    context: RequestContext,
  ): Promise<SecretHistory> {
    assertSecretId(page);
    const { namespace, name } = page;
    return this.#trail.record(
      {
        eventId: 'secret-fetch',
        severityLevel: 'low',
        meta: { queryType: 'history', namespace, name },
      },
      context,
      async () => {
        await assertPortalAllows('list', namespace, this.#permissions, context);
        return this.#inner.getHistory(page, context);
      },
    );
  }

  async restoreSecret(
    restoration: Restoration,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    assertSecretId(restoration);
    const { namespace, name, version, keys, ifMatch } = restoration;
    assertNoProblems(
      (keys ?? []).flatMap((key, index) =>
        validateStoredKey(key, ['keys', String(index)]),
      ),
    );
    assertIfMatch(name, ifMatch);
    return this.#trail.record(
      {
        eventId: 'secret-restore',
        severityLevel: 'high',
        meta: { namespace, name, version, ...(keys && { keys }) },
      },
      context,
      async () => {
        await assertPortalAllows(
          'reveal',
          namespace,
          this.#permissions,
          context,
        );
        return this.#inner.restoreSecret(restoration, context);
      },
      ({ secret }) => ({ keysAfter: secret.keys }),
    );
  }
}
