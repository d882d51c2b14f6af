import type {
  SavedSecret,
  SecretDetails,
  SecretMetadata,
  SecretPage,
} from '@openchoreo-secrets/plugin-common';
import type { SecretValues } from '../../values/SecretValues';
import type { SecretVersions } from '../../values/SecretVersions';
import type { ValueParser } from '../../values/ValueParser';
import {
  assertOpenChoreoAllows,
  assertRevealIsOn,
  type SecretOperation,
} from '../access/accessRules';
import type { DeletionRecorder } from '../deletedSecrets/DeletionRecorder';
import type { EarlierVersions } from '../history/EarlierVersions';
import type { RequestContext } from '../RequestContext';
import { getSecretDetails, getSecretMetadata } from './read/getSecretDetails';
import {
  listAllSecrets,
  listSecrets,
  type ValueReadRecorder,
} from './read/listSecrets';
import { type RevealLimit, revealValue } from './read/revealValue';
import type {
  ConditionalSecretId,
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
import { fromSecret } from './toSecretMetadata';
import { createSecretUpstream } from './write/createSecret';
import { deleteSecret } from './write/deleteSecret';
import type { RecentDeletions } from './write/RecentDeletions';
import { replaceSecret } from './write/replaceSecret';
import { pushSecret, updateSecret } from './write/updateSecret';
import type { WriteLease, WriteLeases } from './write/WriteLeases';

export interface DefaultSecretsServiceOptions {
  earlierVersions: EarlierVersions;
  deletionRecorder: DeletionRecorder;
  isRevealAllowed: boolean;
  recentDeletions: RecentDeletions;
  recordValueRead: ValueReadRecorder;
  leases: WriteLeases;
  parser: ValueParser;
  revealLimit: RevealLimit;
  versions: SecretVersions;
}

/** Runs the operations that OpenChoreo allows. */
export class DefaultSecretsService implements SecretsService {
  readonly #options: DefaultSecretsServiceOptions;

  constructor(options: DefaultSecretsServiceOptions) {
    this.#options = options;
  }

  async listSecrets(
    options: ListSecretsOptions,
    context: RequestContext,
  ): Promise<SecretPage> {
    return listSecrets(options, context, this.#options.recordValueRead);
  }

  async listAllSecrets(
    namespace: string,
    context: RequestContext,
  ): Promise<AsyncIterable<SecretMetadata[]>> {
    return listAllSecrets(namespace, context, this.#options.recordValueRead);
  }

  async getSecret(
    id: SecretId,
    context: RequestContext,
  ): Promise<SecretMetadata> {
    return getSecretMetadata(id, context);
  }

  async getSecretFacts(
    id: SecretId,
    context: RequestContext,
  ): Promise<Versioned<SecretDetails>> {
    return getSecretDetails(id, context, this.#options);
  }

  async createSecret(
    secret: NewSecret,
    context: RequestContext,
  ): Promise<SecretMetadata> {
    const { recentDeletions } = this.#options;
    return this.#runExclusively('create', secret, context, async lease => {
      await recentDeletions.waitUntilRemoved(secret, secret.targetPlane);
      await lease.renew();
      const created = await createSecretUpstream(secret, context);
      return fromSecret(created, secret.targetPlane);
    });
  }

  async updateSecret(
    change: SecretChange,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    return this.#runExclusively('update', change, context, lease =>
      updateSecret(change, { ...context, ...this.#options, lease }),
    );
  }

  async replaceSecret(
    replacement: SecretReplacement,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    const { versions } = this.#options;
    return this.#runExclusively('replace', replacement, context, lease =>
      replaceSecret(replacement, context, { lease, versions }),
    );
  }

  async pushSecret(
    id: SecretId,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    const { versions } = this.#options;
    return this.#runExclusively('update', id, context, lease =>
      pushSecret(id, { ...context, lease, versions }),
    );
  }

  async deleteSecret(
    deletion: SecretDeletion,
    context: RequestContext,
  ): Promise<{ isDestroying: boolean }> {
    const recorded = await this.#runExclusively(
      'delete',
      deletion,
      context,
      lease => deleteSecret(deletion, { ...context, ...this.#options, lease }),
    );
    const isDestroying =
      deletion.destroyVersions === true && !(await recorded.destroyVersions());
    return { isDestroying };
  }

  async revealValue(
    options: RevealOptions,
    context: RequestContext,
  ): Promise<SecretValues> {
    assertRevealIsOn(this.#options.isRevealAllowed);
    await assertOpenChoreoAllows('reveal', options, context);
    await this.#options.revealLimit.take(context.credentials);
    return revealValue(options, { ...context, ...this.#options });
  }

  async #runExclusively<T>(
    operation: SecretOperation,
    id: ConditionalSecretId,
    context: RequestContext,
    write: (lease: WriteLease) => Promise<T>,
  ): Promise<T> {
    await assertOpenChoreoAllows(operation, id, context);
    return this.#options.leases.run(id, write);
  }
}
