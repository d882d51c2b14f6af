import type { JsonObject } from '@backstage/types';
import type {
  SavedSecret,
  SecretDetails,
  SecretMetadata,
  SecretPage,
} from '@openchoreo-secrets/plugin-common';
import type { SecretValues } from '../../values/SecretValues';
import type { AuditTrail } from '../AuditTrail';
import type { RequestContext } from '../RequestContext';
import type {
  ListSecretsOptions,
  NewSecret,
  RevealOptions,
  SecretChange,
  SecretDeletion,
  SecretId,
  SecretReplacement,
  SecretsService,
  Versioned,
} from './SecretsService';

export interface AuditedSecretsServiceOptions {
  inner: SecretsService;
  trail: AuditTrail;
}

/**
 * Writes an audit record before each operation. It comes before authorization, so that denied operations are recorded
 * too.
 */
export class AuditedSecretsService implements SecretsService {
  readonly #inner: SecretsService;
  readonly #trail: AuditTrail;

  constructor({ inner, trail }: AuditedSecretsServiceOptions) {
    this.#inner = inner;
    this.#trail = trail;
  }

  listSecrets(
    options: ListSecretsOptions,
    context: RequestContext,
  ): Promise<SecretPage> {
    return this.#recordList(options, context, () =>
      this.#inner.listSecrets(options, context),
    );
  }

  listAllSecrets(
    namespace: string,
    context: RequestContext,
  ): Promise<AsyncIterable<SecretMetadata[]>> {
    return this.#recordList({ namespace }, context, () =>
      this.#inner.listAllSecrets(namespace, context),
    );
  }

  getSecret(id: SecretId, context: RequestContext): Promise<SecretMetadata> {
    const { namespace, name } = id;
    return this.#trail.record(
      {
        eventId: 'secret-fetch',
        severityLevel: 'low',
        meta: { queryType: 'by-name', namespace, name },
      },
      context,
      () => this.#inner.getSecret(id, context),
      ({ keys }) => ({ keys }),
    );
  }

  getSecretFacts(
    id: SecretId,
    context: RequestContext,
  ): Promise<Versioned<SecretDetails>> {
    const { namespace, name } = id;
    return this.#trail.record(
      {
        eventId: 'secret-fetch',
        severityLevel: 'low',
        meta: { queryType: 'facts', namespace, name },
      },
      context,
      () => this.#inner.getSecretFacts(id, context),
      ({ secret, etag }) => ({
        keys: secret.keys,
        valuesRead: etag !== undefined,
      }),
    );
  }

  createSecret(
    secret: NewSecret,
    context: RequestContext,
  ): Promise<SecretMetadata> {
    const { namespace, name, type, targetPlane, values } = secret;
    const meta = {
      actionType: 'create',
      namespace,
      name,
      type,
      targetPlane: `${targetPlane.kind}/${targetPlane.name}`,
      keys: values.keys,
    };
    return this.#recordMutation(meta, context, () =>
      this.#inner.createSecret(secret, context),
    );
  }

  updateSecret(
    change: SecretChange,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    const { namespace, name, set, remove, labels } = change;
    const meta = {
      actionType: 'update',
      namespace,
      name,
      keys: set.keys,
      removedKeys: remove,
      labels: Object.keys(labels),
    };
    return this.#recordMutation(meta, context, () =>
      this.#inner.updateSecret(change, context),
    );
  }

  replaceSecret(
    replacement: SecretReplacement,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    const { namespace, name, values, labels } = replacement;
    const meta = {
      actionType: 'replace',
      namespace,
      name,
      keys: values.keys,
      ...(labels && { labels: Object.keys(labels) }),
    };
    return this.#recordMutation(meta, context, () =>
      this.#inner.replaceSecret(replacement, context),
    );
  }

  pushSecret(
    id: SecretId,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    const { namespace, name } = id;
    return this.#recordMutation(
      { actionType: 'push', namespace, name },
      context,
      () => this.#inner.pushSecret(id, context),
    );
  }

  deleteSecret(
    deletion: SecretDeletion,
    context: RequestContext,
  ): Promise<{ isDestroying: boolean }> {
    const { namespace, name, destroyVersions } = deletion;
    return this.#recordMutation(
      {
        actionType: 'delete',
        namespace,
        name,
        ...(destroyVersions && { destroyVersions }),
      },
      context,
      () => this.#inner.deleteSecret(deletion, context),
    );
  }

  revealValue(
    options: RevealOptions,
    context: RequestContext,
  ): Promise<SecretValues> {
    const { namespace, name, key, version } = options;
    return this.#trail.record(
      {
        eventId: 'secret-reveal',
        severityLevel: 'high',
        meta: {
          namespace,
          name,
          keys: [key],
          ...(version !== undefined && { version }),
        },
      },
      context,
      () => this.#inner.revealValue(options, context),
    );
  }

  #recordList<T>(
    { namespace }: { namespace: string },
    context: RequestContext,
    list: () => Promise<T>,
  ): Promise<T> {
    return this.#trail.record(
      {
        eventId: 'secret-fetch',
        severityLevel: 'low',
        meta: { queryType: 'list', namespace },
      },
      context,
      list,
    );
  }

  #recordMutation<T>(
    meta: JsonObject,
    context: RequestContext,
    act: () => Promise<T>,
  ): Promise<T> {
    return this.#trail.record(
      { eventId: 'secret-mutate', severityLevel: 'medium', meta },
      context,
      act,
    );
  }
}
