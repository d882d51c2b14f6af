import type {
  ComponentConsumers,
  ConsumerList,
  SyncChange,
  SyncState,
} from '@openchoreo-secrets/plugin-common';
import type { PlaneStates } from '../../planes/PlaneStates';
import { toSecretsError } from '../../upstream/toSecretsError';
import { assertOpenChoreoAllows } from '../access/accessRules';
import { collect } from '../asyncIterables';
import type { RequestContext } from '../RequestContext';
import type { UsageService } from '../usage/UsageService';
import { assertNamespace, assertSecretId } from '../validation';
import { readConsumers } from './readConsumers';
import type { FollowedSync, SyncService } from './SyncService';

export interface DefaultSyncServiceOptions {
  planes: PlaneStates;
  usage: UsageService;
}

/**
 * Returns the sync state from the planes. The portal reads planes with its own identity, so each operation checks that
 * OpenChoreo allows the person to list the namespace's secrets.
 */
export class DefaultSyncService implements SyncService {
  readonly #planes: PlaneStates;
  readonly #usage: UsageService;

  constructor({ planes, usage }: DefaultSyncServiceOptions) {
    this.#planes = planes;
    this.#usage = usage;
  }

  async getSync(
    namespace: string,
    context: RequestContext,
  ): Promise<SyncState> {
    assertNamespace(namespace);
    if (!this.#planes.isConfigured) {
      return { planeAccess: false, planes: [], secrets: [] };
    }
    await assertOpenChoreoAllows('list', { namespace }, context);
    return { planeAccess: true, ...this.#planes.read(namespace) };
  }

  async listConsumers(
    secret: { namespace: string; name: string },
    context: RequestContext,
  ): Promise<ConsumerList> {
    assertSecretId(secret);
    const { uses, othersPossible } = await this.#usage.getSecretUsage(
      secret,
      context,
    );
    if (!uses.some(({ environment }) => environment)) {
      return { items: [], othersPossible };
    }
    const { client } = context;
    const { namespace, name } = secret;
    try {
      const [reference, bindings] = await Promise.all([
        client.getSecretReference(namespace, name),
        collect(client.listReleaseBindings(namespace)),
      ]);
      const references = [reference];
      const found = { namespace, uses, bindings, references };
      const items = await readConsumers(found, client);
      return {
        items: items.map(({ secret: _, ...consumer }) => consumer),
        othersPossible,
      };
    } catch (error) {
      throw toSecretsError(
        error,
        `check which workloads have pulled "${name}"`,
      );
    }
  }

  async listComponentConsumers(
    options: { namespace: string; component: string },
    context: RequestContext,
  ): Promise<ComponentConsumers> {
    const { namespace, component } = options;
    const { answer, ...sources } = await this.#usage.readComponent(
      options,
      context,
    );
    const found = { namespace, uses: answer.uses, ...sources };
    try {
      return { items: await readConsumers(found, context.client) };
    } catch (error) {
      throw toSecretsError(
        error,
        `check which secrets "${component}" has pulled`,
      );
    }
  }

  async followSync(
    namespace: string,
    context: RequestContext,
    onChange: (change: SyncChange) => void,
  ): Promise<FollowedSync> {
    assertNamespace(namespace);
    await assertOpenChoreoAllows('list', { namespace }, context);
    const unsubscribe = this.#planes.subscribe(namespace, onChange);
    const { isConfigured } = this.#planes;
    const state = {
      planeAccess: isConfigured,
      ...this.#planes.read(namespace),
    };
    return { state, unsubscribe };
  }
}
