import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type ClusterSecretStore,
  type PushSecret,
  toClusterSecretStore,
  toPushSecret,
  type WatchedObject,
} from './externalSecrets';
import { RotatingKubeConfig } from './kubeConfig';
import { messageOf, type PlaneProblem, problemOf } from './planeApi';
import { PlaneInformer, type PlaneInformerOptions } from './PlaneInformer';
import { PlaneProbe } from './PlaneProbe';
import type { PlaneConnection, Reachability } from './planesConfig';
import { msUntilFailed } from './syncState';

const PUSH_SECRETS = '/apis/external-secrets.io/v1alpha1/pushsecrets';
const STORES = '/apis/external-secrets.io/v1/clustersecretstores';
const RECONNECT_MS = 5_000;
/** A broken watch is usually open again within a second. */
const WATCH_GRACE_MS = 10_000;
/** Problems that don't go away by waiting. */
const DEFINITE_PROBLEMS: readonly PlaneProblem[] = [
  'unauthorized',
  'forbidden',
  'notInstalled',
];

export interface PlaneWatcherOptions {
  /** The name of the cluster in the log. */
  name: string;
  connection: PlaneConnection;
  /** 10 seconds by default. */
  probeIntervalMs?: number;
  logger: LoggerService;
  /** Called when a list or watch fails and starts again. */
  onRestart(resource: 'pushsecrets' | 'clustersecretstores'): void;
  onChange(change: PlaneChange): void;
}

/** A change of one PushSecret, or of the plane as a whole. */
export type PlaneChange =
  | { type: 'pushSecret'; namespace: string; name: string }
  | { type: 'plane' };

interface Parts {
  pushSecrets: PlaneInformer<PushSecret>;
  stores: PlaneInformer<ClusterSecretStore>;
  probe: PlaneProbe;
}

interface Failure {
  problem: PlaneProblem;
  since: string;
}

/** Keeps the state of one cluster up to date with one watch per kind of object. */
export class PlaneWatcher {
  readonly #options: PlaneWatcherOptions;
  readonly #timers = new Set<NodeJS.Timeout>();
  #parts: Parts | undefined;
  /** The last failure of the PushSecrets' informer since it was current. */
  #failure: Failure | undefined;
  #isStopped = false;

  private constructor(options: PlaneWatcherOptions) {
    this.#options = options;
  }

  /** Starts watching. Failures show in {@link PlaneWatcher.reachability} and are retried. */
  static start(options: PlaneWatcherOptions): PlaneWatcher {
    const watcher = new PlaneWatcher(options);
    void watcher.#connect();
    return watcher;
  }

  /** A plane that responds is reachable only while the watch of its PushSecrets is current. */
  get reachability(): Reachability {
    const probed = this.#parts?.probe.reachability ?? { state: 'starting' };
    if (probed.state === 'unreachable' || probed.state === 'unknown') {
      return probed;
    }
    const informer = this.#parts?.pushSecrets;
    if (informer?.isCurrent) {
      return probed;
    }
    const failure = this.#failure;
    if (failure && DEFINITE_PROBLEMS.includes(failure.problem)) {
      return unknown(failure);
    }
    const { hasListed = false, lostAt } = informer ?? {};
    if (hasListed && lostAt !== undefined) {
      return Date.now() - lostAt < WATCH_GRACE_MS
        ? probed
        : unknown({
            problem: 'watchBroken',
            since: new Date(lostAt).toISOString(),
          });
    }
    return failure ? unknown(failure) : { state: 'starting' };
  }

  /** The last known PushSecrets of a namespace. */
  pushSecretsIn(namespace: string): readonly PushSecret[] {
    return this.#parts?.pushSecrets.list(namespace) ?? [];
  }

  pushSecret(namespace: string, name: string): PushSecret | undefined {
    return this.#parts?.pushSecrets.get(name, namespace);
  }

  /** All PushSecrets; `undefined` unless the watch is current. */
  get currentPushSecrets(): readonly PushSecret[] | undefined {
    return this.#current(this.#parts?.pushSecrets);
  }

  /** All stores; `undefined` unless the watch is current. */
  get currentStores(): readonly ClusterSecretStore[] | undefined {
    return this.#current(this.#parts?.stores);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#timers.forEach(timer => clearTimeout(timer));
    this.#parts?.probe.stop();
    await Promise.all([
      this.#parts?.pushSecrets.stop(),
      this.#parts?.stores.stop(),
    ]);
  }

  #current<T extends WatchedObject>(
    informer: PlaneInformer<T> | undefined,
  ): readonly T[] | undefined {
    return this.reachability.state === 'reachable' && informer?.isCurrent
      ? informer.list()
      : undefined;
  }

  async #connect(): Promise<void> {
    try {
      const kubeConfig = await RotatingKubeConfig.load(
        this.#options.connection,
      );
      this.#parts = await this.#createParts(kubeConfig);
    } catch {
      this.#fail('badKubeconfig');
      this.#later(RECONNECT_MS, () => this.#connect());
      return;
    }
    if (!this.#isStopped) {
      void this.#parts.probe.check();
      this.#parts.pushSecrets.start();
      this.#parts.stores.start();
    }
  }

  async #createParts(kubeConfig: RotatingKubeConfig): Promise<Parts> {
    const { config } = kubeConfig;
    const probe = new PlaneProbe({
      kubeConfig,
      intervalMs: this.#options.probeIntervalMs,
      onChange: previous => {
        this.#notifyPlane();
        if (previous.state === 'unreachable') {
          this.#parts?.pushSecrets.renew();
          this.#parts?.stores.renew();
        }
      },
    });
    const onConnect = () => void probe.check();
    const shared = { config, onConnect };
    const pushSecrets = await PlaneInformer.create({
      ...shared,
      path: PUSH_SECRETS,
      reduce: toPushSecret,
      onChange: pushSecret => this.#notifyPushSecret(pushSecret),
      onStateChange: () => this.#handlePushSecretState(),
      onError: error => {
        this.#options.onRestart('pushsecrets');
        this.#fail(problemOf(error));
        onConnect();
      },
    } satisfies PlaneInformerOptions<PushSecret>);
    const stores = await PlaneInformer.create({
      ...shared,
      path: STORES,
      reduce: toClusterSecretStore,
      onChange: () => this.#notifyPlane(),
      onStateChange: () => this.#notifyPlane(),
      onError: error => {
        this.#options.onRestart('clustersecretstores');
        this.#warn(`stores: ${messageOf(problemOf(error))}`);
        onConnect();
      },
    } satisfies PlaneInformerOptions<ClusterSecretStore>);
    return { pushSecrets, stores, probe };
  }

  #handlePushSecretState(): void {
    const informer = this.#parts?.pushSecrets;
    if (informer?.isCurrent) {
      this.#failure = undefined;
      this.#warned.clear();
    } else if (informer?.lostAt !== undefined) {
      this.#later(WATCH_GRACE_MS, () => this.#notifyPlane());
    }
    this.#notifyPlane();
  }

  /** A `Ready=False` that is older than the last change becomes a failure without another event. */
  #notifyPushSecret(pushSecret: PushSecret): void {
    const { namespace = '', name } = pushSecret.metadata;
    const notify = () =>
      this.#options.onChange({ type: 'pushSecret', namespace, name });
    notify();
    const wait = msUntilFailed(pushSecret, Date.now());
    if (wait > 0) {
      this.#later(wait, notify);
    }
  }

  #notifyPlane(): void {
    this.#options.onChange({ type: 'plane' });
  }

  #fail(problem: PlaneProblem): void {
    if (this.#failure?.problem === problem) {
      return;
    }
    this.#failure = { problem, since: new Date().toISOString() };
    this.#warn(messageOf(problem));
    this.#notifyPlane();
  }

  readonly #warned = new Set<string>();

  #warn(message: string): void {
    if (!this.#warned.has(message)) {
      this.#warned.add(message);
      const { name, logger } = this.#options;
      logger.warn(`Can't watch the secrets on ${name}: ${message}`);
    }
  }

  #later(milliseconds: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, milliseconds);
    this.#timers.add(timer.unref());
  }
}

function unknown({ problem, since }: Failure): Reachability {
  return { state: 'unknown', problem, since, message: messageOf(problem) };
}
