import { startLocalPlatform, type LocalPlatform } from '../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from './KubernetesCaller';
import { createStoreCaller, type StoreCaller } from './StoreCaller';
import { waitFor } from './waitFor';

/** API path of the namespace that holds the Secret and the PushSecret. */
export const namespacePath = '/api/v1/namespaces/default';

/** API path of the source Secret. */
export const secretPath = `${namespacePath}/secrets/db`;

/** API path of the PushSecret. */
export const pushSecretPath =
  '/apis/external-secrets.io/v1alpha1/namespaces/default/pushsecrets/db';

/** Remote key of the PushSecret's entries. */
export const remoteKey = 'secret/default/generic/db';

/** Path of the pushed data in the store's API. */
export const storedPath = 'secret/data/default/generic/db';

/** A platform with helpers for the Secret `db` and the PushSecret `db`. */
export class PushSecretHarness {
  readonly kubernetes: KubernetesCaller;
  readonly store: StoreCaller;

  static async start(): Promise<PushSecretHarness> {
    return new PushSecretHarness(
      await startLocalPlatform({ seed: true, firstPushDelay: 20 }),
    );
  }

  private constructor(private readonly platform: LocalPlatform) {
    this.kubernetes = createKubernetesCaller(platform.kubernetesUrl);
    this.store = createStoreCaller(platform);
  }

  stop(): Promise<void> {
    return this.platform.stop();
  }

  writeSecret(data: Record<string, string>) {
    return this.kubernetes.apply(secretPath, 'api', {
      data: Object.fromEntries(
        Object.entries(data).map(([key, value]) => [
          key,
          Buffer.from(value).toString('base64'),
        ]),
      ),
    });
  }

  /** Applies the PushSecret with one entry per key; `spec` overrides fields. */
  push(keys: string[], spec = {}) {
    return this.apply(pushSecretPath, keys, remoteKey, spec);
  }

  /** Applies another PushSecret of the same Secret and waits until it's synced. */
  async pushLater(key: string) {
    const path = pushSecretPath.replace(/db$/, 'later');
    await this.apply(path, [key], 'secret/default/generic/later');
    return this.untilReason('Synced', '', path);
  }

  private apply(path: string, keys: string[], to: string, spec = {}) {
    return this.kubernetes.apply(path, 'api', {
      spec: {
        deletionPolicy: 'Delete',
        secretStoreRefs: [{ kind: 'ClusterSecretStore', name: 'default' }],
        selector: { secret: { name: 'db' } },
        data: keys.map(key => ({
          match: {
            secretKey: key,
            remoteRef: { remoteKey: to, property: key },
          },
        })),
        ...spec,
      },
    });
  }

  /** Changes the annotation that triggers a sync. */
  triggerSync() {
    return this.kubernetes.patch(pushSecretPath, 'merge-patch', {
      metadata: {
        annotations: { 'openchoreo.dev/sync-trigger': String(Math.random()) },
      },
    });
  }

  /** Waits for a condition with the reason and a message that contains the text. */
  untilReason(reason: string, message = '', path = pushSecretPath) {
    return waitFor(
      async () => (await this.kubernetes.get(path)).body,
      ({ status }) => {
        const conditions = (status?.conditions ?? []) as {
          reason: string;
          message: string;
        }[];
        return conditions.some(
          condition =>
            condition.reason === reason && condition.message.includes(message),
        );
      },
    );
  }

  /** Waits until the store holds exactly this data; `undefined` for none. */
  untilStored(data: Record<string, string> | undefined) {
    return waitFor(
      async () =>
        (await this.store('GET', storedPath)).body.data?.data ?? undefined,
      found => JSON.stringify(found) === JSON.stringify(data),
    );
  }

  /** Waits until the PushSecret no longer exists. */
  untilDeleted() {
    return waitFor(
      () => this.kubernetes.get(pushSecretPath),
      ({ code }) => code === 404,
    );
  }
}
