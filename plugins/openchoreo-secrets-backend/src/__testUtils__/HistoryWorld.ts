import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  type AuthorizePermissionRequest,
  AuthorizeResult,
  type EvaluatePermissionRequest,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import { startLocalPlatform } from '@openchoreo-secrets/local-platform';
import { startSecretApi } from '@openchoreo-secrets/secret-api';
import type { Response } from 'supertest';
import { MAX_GAP_MS } from '../services/history/groupSaves';
import { startTestOpenBao, storeCaller, type TestStore } from './startStores';
import { until } from './until';
import { WatchedBackend } from './WatchedBackend';

const SECRETS = '/namespaces/acme-corp/secrets';

export interface HistoryWorldOptions {
  /** Whether the store is a real OpenBao; else the embedded one. */
  isOpenBao: boolean;
  /** Whether the backend can read the planes. True by default. */
  hasPlaneAccess?: boolean;
  /** More configuration of the backend. */
  config?: JsonObject;
}

/** A plane with a versioned store, OpenChoreo's API, and the plugin with access to all of them. */
export class HistoryWorld {
  readonly backend: WatchedBackend;
  readonly callStore: TestStore['call'];
  /** The names of permissions that the portal denies. */
  readonly denied: Set<string>;
  readonly #adminUrl: string;
  readonly #openChoreoUrl: string;
  readonly #stop: () => Promise<void>;

  private constructor(
    options: Pick<HistoryWorld, 'backend' | 'callStore' | 'denied'> & {
      adminUrl: string;
      openChoreoUrl: string;
      stop(): Promise<void>;
    },
  ) {
    this.backend = options.backend;
    this.#adminUrl = options.adminUrl;
    this.callStore = options.callStore;
    this.denied = options.denied;
    this.#openChoreoUrl = options.openChoreoUrl;
    this.#stop = options.stop;
  }

  static async start({
    isOpenBao,
    hasPlaneAccess = true,
    config,
  }: HistoryWorldOptions): Promise<HistoryWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'history-'));
    const kubeconfig = join(folder, 'kubeconfig');
    const bao = isOpenBao ? await startTestOpenBao() : undefined;
    const platform = await startLocalPlatform({
      seed: true,
      kubeconfigPath: kubeconfig,
      firstPushDelay: 10,
      ...(bao && {
        openBao: { address: bao.storeUrl, token: bao.storeToken },
      }),
    });
    const [kind, namespace, name] = ['DataPlane', 'acme-corp', 'dp-prod'];
    const api = await startSecretApi({
      kubeconfig,
      isEnabled: true,
      isFaithful: false,
      defaultPlane: {},
      planes: [{ kind, namespace, name, context: name }],
    });
    const tokenFile = join(folder, 'token');
    const token = bao?.historyToken ?? platform.historyToken ?? '';
    await writeFile(tokenFile, token);
    const denied = new Set<string>();
    const backend = await WatchedBackend.start(() => ({
      baseUrl: api.url,
      timeoutSeconds: 20,
      config,
      planes: hasPlaneAccess
        ? [
            {
              planes: [`${kind}/${namespace}/${name}`],
              kubeconfig: { path: kubeconfig, context: name },
            },
          ]
        : [],
      access: {
        stores: [
          {
            name: 'default',
            address: platform.storeUrl,
            auth: { tokenFile },
          },
        ],
      },
      features: [permissionsExcept(denied)],
    }));
    return new HistoryWorld({
      backend,
      denied,
      adminUrl: platform.adminUrl,
      openChoreoUrl: api.url,
      callStore: storeCaller(platform),
      stop: async () => {
        await backend.stop();
        await api.stop();
        await platform.stop();
        await bao?.stop();
        await rm(folder, { recursive: true });
      },
    });
  }

  stop(): Promise<void> {
    return this.#stop();
  }

  /** Creates a secret and waits until it's in the store. */
  async create(
    name: string,
    data: Record<string, string>,
    more: object = {},
  ): Promise<void> {
    const before = await this.readCurrentVersion(name);
    const { status, text } = await this.backend.call('post', '', {
      body: {
        name,
        type: 'Opaque',
        targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
        data,
        ...more,
      },
    });
    if (status !== 201) {
      throw new Error(`create ${name}: ${status} ${text}`);
    }
    await this.untilStored(name, data, before);
  }

  /** Changes a secret and waits until the change is in the store. */
  async change(
    name: string,
    body: { set?: Record<string, string>; remove?: string[] },
    expected: Record<string, string>,
  ): Promise<void> {
    const response = await this.backend.call('patch', `/${name}`, {
      body,
      headers: { 'If-Match': await this.backend.readETag(name) },
    });
    if (response.status !== 200) {
      throw new Error(`change ${name}: ${response.status} ${response.text}`);
    }
    await this.untilStored(name, expected);
  }

  /** Sets a fault of the platform, or clears it. */
  async setFault(name: string, fault?: object): Promise<void> {
    await fetch(`${this.#adminUrl}/faults/${name}`, {
      method: fault ? 'PUT' : 'DELETE',
      body: fault && JSON.stringify(fault),
      headers: { 'Content-Type': 'application/json' },
    });
  }

  /** Deletes a secret without the backend. */
  async deleteElsewhere(name: string): Promise<void> {
    await fetch(
      `${
        this.#openChoreoUrl
      }/api/v1alpha1/namespaces/acme-corp/secrets/${name}`,
      { method: 'DELETE' },
    );
  }

  async untilStored(
    name: string,
    expected: Record<string, string>,
    after = 0,
  ): Promise<void> {
    const wanted = JSON.stringify(Object.entries(expected).sort());
    await until(async () => {
      const found = await this.callStore(
        'GET',
        `secret/data/acme-corp/generic/${name}`,
      );
      const { data, metadata } = found?.data ?? {};
      return (
        Boolean(data) &&
        metadata.version > after &&
        JSON.stringify(Object.entries(data).sort()) === wanted
      );
    });
  }

  async readCurrentVersion(name: string): Promise<number> {
    const found = await this.callStore(
      'GET',
      `secret/metadata/acme-corp/generic/${name}`,
    );
    return found?.data?.current_version ?? 0;
  }

  /** Waits until another change of a secret counts as another save. */
  async endSave(name: string): Promise<void> {
    const { data } = await this.callStore(
      'GET',
      `secret/metadata/acme-corp/generic/${name}`,
    );
    const endsAt = Date.parse(data.updated_time) + MAX_GAP_MS;
    await until(() => Date.now() > endsAt);
  }

  /** Reads the values of a secret through OpenChoreo. */
  async reveal(name: string, keys: string[]): Promise<Record<string, string>> {
    const values: Record<string, string> = {};
    for (const key of keys) {
      const { body } = await this.backend.call('post', `/${name}/reveal`, {
        body: { key },
      });
      values[key] = body.value;
    }
    return values;
  }

  getHistory(name: string, query = ''): Promise<Response> {
    return this.backend.callRoute('get', `${SECRETS}/${name}/history${query}`);
  }
}

/** Allows everything but the permissions that the set has at that time. */
function permissionsExcept(denied: ReadonlySet<string>) {
  const authorize = async (requests: AuthorizePermissionRequest[]) =>
    (requests as EvaluatePermissionRequest[]).map(({ permission }) => ({
      result: denied.has(permission.name)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    }));
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => ({ authorize, authorizeConditional: authorize as never }),
  });
}
