import type {
  ComponentConsumers,
  ConsumerList,
  SyncChange,
  SyncState,
} from '@openchoreo-secrets/plugin-common';
import type { PlaneStates } from '../../planes';
import { toSecretsError } from '../../upstream';
import { assertOpenChoreoAllows } from '../access';
import { assertNamespace, assertSecretId } from '../assertNames';
import { collect } from '../collect';
import type { RequestContext } from '../RequestContext';
import type { UsageService } from '../usage';
import { readConsumers } from './readConsumers';
import type { FollowedSync, SyncService } from './types';

export interface DefaultSyncServiceOptions {
  planes: PlaneStates;
  usage: UsageService;
}

/**
 * What the planes tell. They are read with an identity of the portal, so that OpenChoreo is asked whether the
 * person may see the secrets of the namespace.
 */
export class DefaultSyncService implements SyncService {
  readonly #planes: PlaneStates;
  readonly #usage: UsageService;

  private constructor({ planes, usage }: DefaultSyncServiceOptions) {
    this.#planes = planes;
    this.#usage = usage;
  }

  static create(options: DefaultSyncServiceOptions): DefaultSyncService {
    return new DefaultSyncService(options);
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
      throw toSecretsError(error, `see who has pulled "${name}"`);
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
      throw toSecretsError(error, `see what "${component}" has pulled`);
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
