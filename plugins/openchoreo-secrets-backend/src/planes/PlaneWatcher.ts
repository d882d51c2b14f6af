import type { LoggerService } from '@backstage/backend-plugin-api';
import type { KubeConfig } from '@kubernetes/client-node';
import { describePlaneError } from './describePlaneError';
import { keepPushSecret, keepStore } from './keptObjects';
import { loadKubeConfig, UNREADABLE_KUBECONFIG } from './loadKubeConfig';
import { PlaneInformer } from './PlaneInformer';
import { PlaneProbe } from './PlaneProbe';
import type {
  KeptPushSecret,
  KeptStore,
  PlaneConnection,
  Reachability,
} from './types';

const PUSH_SECRETS = '/apis/external-secrets.io/v1alpha1/pushsecrets';
const STORES = '/apis/external-secrets.io/v1/clustersecretstores';
const RECONNECT_MS = 5_000;

export interface PlaneWatcherOptions {
  /** What the cluster is called in the log. */
  name: string;
  connection: PlaneConnection;
  logger: LoggerService;
  onChange(change: PlaneChange): void;
}

/** A PushSecret changed, or something that concerns all namespaces. */
export type PlaneChange =
  | { type: 'pushSecret'; namespace: string; name: string }
  | { type: 'plane' };

interface Parts {
  pushSecrets: PlaneInformer<KeptPushSecret>;
  stores: PlaneInformer<KeptStore>;
  probe: PlaneProbe;
}

/** What is known of one cluster, kept up to date by one watch of each kind. */
export class PlaneWatcher {
  readonly #options: PlaneWatcherOptions;
  #parts: Parts | undefined;
  #failure: { since: string; message: string } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  private constructor(options: PlaneWatcherOptions) {
    this.#options = options;
  }

  /** Begins at once and never rejects: a plane that cannot be read says so, and is tried again. */
  static start(options: PlaneWatcherOptions): PlaneWatcher {
    const watcher = new PlaneWatcher(options);
    void watcher.#connect();
    return watcher;
  }

  /** A plane that answers, but not with its PushSecrets, is as good as one that does not. */
  get reachability(): Reachability {
    const reachability = this.#parts?.probe.reachability;
    if (reachability?.state === 'unreachable' || this.#isComplete) {
      return reachability ?? { state: 'starting' };
    }
    return this.#failure
      ? { state: 'unreachable', ...this.#failure }
      : { state: 'starting' };
  }

  pushSecretsIn(namespace: string): readonly KeptPushSecret[] {
    return this.#parts?.pushSecrets.list(namespace) ?? [];
  }

  pushSecret(namespace: string, name: string): KeptPushSecret | undefined {
    return this.#parts?.pushSecrets.get(name, namespace);
  }

  /** All PushSecrets; `undefined` while they cannot be followed, so that nothing old is taken for what is there. */
  get currentPushSecrets(): readonly KeptPushSecret[] | undefined {
    return this.reachability.state === 'reachable' &&
      this.#parts?.pushSecrets.isCurrent
      ? this.#parts.pushSecrets.list()
      : undefined;
  }

  /** All stores; `undefined` while they cannot be followed. */
  get currentStores(): readonly KeptStore[] | undefined {
    return this.reachability.state === 'reachable' &&
      this.#parts?.stores.isCurrent
      ? this.#parts.stores.list()
      : undefined;
  }

  get stores(): readonly KeptStore[] {
    return this.#parts?.stores.list() ?? [];
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#parts?.probe.stop();
    await Promise.all([
      this.#parts?.pushSecrets.stop(),
      this.#parts?.stores.stop(),
    ]);
  }

  get #isComplete(): boolean {
    return this.#parts?.pushSecrets.hasListed ?? false;
  }

  async #connect(): Promise<void> {
    try {
      const config = await loadKubeConfig(this.#options.connection);
      this.#parts = await this.#createParts(config);
    } catch {
      this.#fail(UNREADABLE_KUBECONFIG);
      this.#timer = setTimeout(() => this.#connect(), RECONNECT_MS).unref();
      return;
    }
    if (!this.#isStopped) {
      void this.#parts.probe.check();
      this.#parts.pushSecrets.start();
      this.#parts.stores.start();
    }
  }

  async #createParts(config: KubeConfig): Promise<Parts> {
    const onPlaneChange = () => this.#options.onChange({ type: 'plane' });
    const probe = PlaneProbe.create({
      config,
      onChange: previous => {
        onPlaneChange();
        if (previous.state === 'unreachable') {
          this.#parts?.pushSecrets.renew();
          this.#parts?.stores.renew();
        }
      },
    });
    const onConnect = () => void probe.check();
    const onError = (error: Error) => {
      this.#fail(describePlaneError(error));
      onConnect();
    };
    const pushSecrets = await PlaneInformer.create({
      config,
      path: PUSH_SECRETS,
      keep: keepPushSecret,
      onChange: ({ metadata: { namespace = '', name } }) =>
        this.#options.onChange({ type: 'pushSecret', namespace, name }),
      onListed: () => {
        this.#failure = undefined;
        onPlaneChange();
      },
      onConnect,
      onError,
    });
    const stores = await PlaneInformer.create({
      config,
      path: STORES,
      keep: keepStore,
      onChange: onPlaneChange,
      onListed: onPlaneChange,
      onConnect,
      onError,
    });
    return { pushSecrets, stores, probe };
  }

  #fail(message: string): void {
    if (this.#failure?.message === message) {
      return;
    }
    const { name, logger, onChange } = this.#options;
    logger.warn(`Secrets on ${name} cannot be followed: ${message}`);
    this.#failure = { since: new Date().toISOString(), message };
    onChange({ type: 'plane' });
  }
}
