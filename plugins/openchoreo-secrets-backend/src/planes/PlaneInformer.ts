import type {
  KubeConfig,
  KubernetesListObject,
  ListWatch,
  Watch,
} from '@kubernetes/client-node';
import type { WatchedObject } from './externalSecrets';
import { listAll } from './planeApi';

const MIN_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 30_000;
/** The longest pause before a closed watch is opened again. */
const MAX_RECONNECT_MS = 1_000;

export interface PlaneInformerOptions<T extends WatchedObject> {
  config: KubeConfig;
  /** `/apis/external-secrets.io/v1/clustersecretstores` */
  path: string;
  /** Reduces an object to the parts that stay in memory. */
  reduce(object: unknown): T;
  onChange(object: T): void;
  /** Called before each list and watch. */
  onConnect(): void;
  /** Called when {@link PlaneInformer.isCurrent} changes, and after each list. */
  onStateChange(): void;
  /** Called on each failure, before the next retry (exponential backoff). */
  onError(error: Error): void;
}

type ClientNode = typeof import('@kubernetes/client-node');

/** Watches all objects of one kind on a plane, with one watch. */
export class PlaneInformer<T extends WatchedObject> {
  readonly #options: PlaneInformerOptions<T>;
  readonly #listWatch: ListWatch<T>;
  readonly #open: OpenWatch = {};
  readonly #stopped = new AbortController();
  #failures = 0;
  #hasListed = false;
  #isFollowing = false;
  #lostAt: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  private constructor(
    options: PlaneInformerOptions<T>,
    clientNode: ClientNode,
  ) {
    const { config, path, reduce, onChange, onConnect } = options;
    this.#options = options;
    this.#listWatch = new clientNode.ListWatch<T>(
      path,
      createWatch(config, reduce, clientNode, this.#open, isOpen => {
        if (isOpen) {
          this.#failures = 0;
        }
        this.#setFollowing(isOpen);
      }),
      () => this.#list(),
      false,
      undefined,
      undefined,
      { delayFn: ms => delay(Math.min(ms, MAX_RECONNECT_MS)) },
    );
    this.#listWatch.on('change', onChange);
    this.#listWatch.on('connect', onConnect);
    this.#listWatch.on('error', error => this.#retry(error));
  }

  /** Imports the client on demand, so that installations without plane access save its memory. */
  static async create<T extends WatchedObject>(
    options: PlaneInformerOptions<T>,
  ): Promise<PlaneInformer<T>> {
    return new PlaneInformer(options, await import('@kubernetes/client-node'));
  }

  /** Whether all objects have been listed once. */
  get hasListed(): boolean {
    return this.#hasListed;
  }

  /** Whether a watch is open, so that the objects in memory are up to date. */
  get isCurrent(): boolean {
    return this.#hasListed && this.#isFollowing;
  }

  /** When the last watch ended, in milliseconds since 1970; `undefined` while one is open or before the first. */
  get lostAt(): number | undefined {
    return this.#lostAt;
  }

  list(namespace?: string): readonly T[] {
    return this.#listWatch.list(namespace);
  }

  get(name: string, namespace?: string): T | undefined {
    return this.#listWatch.get(name, namespace);
  }

  start(): void {
    void this.#listWatch.start();
  }

  /** Opens the watch again from its resource version, because its connection may be dead. */
  renew(): void {
    if (this.#stopped.signal.aborted) {
      return;
    }
    if (this.#timer) {
      clearTimeout(this.#timer);
      this.#startAgain();
    } else {
      this.#open.renew?.();
    }
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    clearTimeout(this.#timer);
    await this.#listWatch.stop();
  }

  async #list(): Promise<KubernetesListObject<T>> {
    const { config, path, reduce, onStateChange } = this.#options;
    const list = await listAll(config, path, reduce, this.#stopped.signal);
    this.#hasListed = true;
    // ListWatch stores the objects after this function returns.
    setImmediate(onStateChange);
    return list;
  }

  #setFollowing(isFollowing: boolean): void {
    if (isFollowing === this.#isFollowing) {
      return;
    }
    this.#isFollowing = isFollowing;
    this.#lostAt = isFollowing ? undefined : Date.now();
    this.#options.onStateChange();
  }

  #retry(error: unknown): void {
    if (this.#stopped.signal.aborted) {
      return;
    }
    this.#setFollowing(false);
    this.#options.onError(
      error instanceof Error ? error : new Error('watch failed'),
    );
    const wait = Math.min(MAX_BACKOFF_MS, MIN_BACKOFF_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#timer = setTimeout(
      () => this.#startAgain(),
      wait * (0.5 + Math.random()),
    );
  }

  #startAgain(): void {
    this.#timer = undefined;
    this.start();
  }
}

/** The watch that is open or being opened, if any. */
interface OpenWatch {
  /** Ends the watch as if the server had closed it, even before the server responds. */
  renew?(): void;
}

/** Creates a watch that reduces each object on arrival. */
function createWatch(
  config: KubeConfig,
  reduce: (object: unknown) => WatchedObject,
  { Watch }: ClientNode,
  open: OpenWatch,
  onOpenChange: (isOpen: boolean) => void,
): Watch {
  const watch = new Watch(config);
  const watchAll = watch.watch.bind(watch);
  watch.watch = async (path, query, onEvent, onEnd) => {
    let isOver = false;
    onOpenChange(false);
    const end = (error: unknown) => {
      if (!isOver) {
        isOver = true;
        onEnd(error);
      }
    };
    const opening = watchAll(
      path,
      { ...query, allowWatchBookmarks: true },
      (phase, object) =>
        isOver || onEvent(phase, phase === 'ERROR' ? object : reduce(object)),
      end,
    ).catch(error => {
      // It rejects if the client can't get credentials.
      end(error);
      return new AbortController();
    });
    open.renew = () => {
      end(null);
      void opening.then(controller => controller.abort());
    };
    const controller = await opening;
    if (isOver) {
      // Another watch has replaced this one.
      return new Promise(() => {});
    }
    onOpenChange(true);
    return controller;
  };
  return watch;
}

function delay(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds).unref();
  });
}
