import type {
  KubeConfig,
  KubernetesListObject,
  ListWatch,
  Watch,
} from '@kubernetes/client-node';
import { listAll } from './listAll';
import type { KeptObject } from './types';

const MIN_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 30_000;
/** An idle watch is opened again this soon, so that no change waits longer. */
const MAX_RECONNECT_MS = 1_000;

export interface PlaneInformerOptions<T extends KeptObject> {
  config: KubeConfig;
  /** `/apis/external-secrets.io/v1/clustersecretstores` */
  path: string;
  /** What is kept of an object. */
  keep(object: unknown): T;
  onChange(object: T): void;
  /** Told before each list and watch, and so whenever one has ended. */
  onConnect(): void;
  /** Told whenever all objects were listed. */
  onListed(): void;
  /** Told of each failure; it is tried again, later each time. */
  onError(error: Error): void;
}

type ClientNode = typeof import('@kubernetes/client-node');

/** Follows all objects of one kind on a plane, with one watch. */
export class PlaneInformer<T extends KeptObject> {
  readonly #options: PlaneInformerOptions<T>;
  readonly #listWatch: ListWatch<T>;
  readonly #open: OpenWatch = {};
  #failures = 0;
  #isStopped = false;
  #hasListed = false;
  #isFollowing = false;
  #timer: NodeJS.Timeout | undefined;

  private constructor(
    options: PlaneInformerOptions<T>,
    clientNode: ClientNode,
  ) {
    const { config, path, keep, onChange, onConnect } = options;
    this.#options = options;
    this.#listWatch = new clientNode.ListWatch<T>(
      path,
      createWatch(config, keep, clientNode, this.#open, () => {
        this.#isFollowing = true;
        this.#failures = 0;
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

  /** The client is loaded here, so that who has no access to planes does not pay for it. */
  static async create<T extends KeptObject>(
    options: PlaneInformerOptions<T>,
  ): Promise<PlaneInformer<T>> {
    return new PlaneInformer(options, await import('@kubernetes/client-node'));
  }

  /** Whether all objects were seen once. */
  get hasListed(): boolean {
    return this.#hasListed;
  }

  /** Whether what is known is followed at the moment, rather than what was known when the watch broke. */
  get isCurrent(): boolean {
    return this.#hasListed && this.#isFollowing;
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

  /** Watches anew from where it is, at once: the connection may have died without anybody being told. */
  renew(): void {
    if (this.#isStopped) {
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
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#listWatch.stop();
  }

  async #list(): Promise<KubernetesListObject<T>> {
    const { config, path, keep, onListed } = this.#options;
    const list = await listAll(config, path, keep);
    this.#hasListed = true;
    this.#failures = 0;
    this.#isFollowing = true;
    setImmediate(onListed);
    return list;
  }

  #retry(error: unknown): void {
    if (this.#isStopped) {
      return;
    }
    this.#isFollowing = false;
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

/** The watch that is open or asked for, if one is. */
interface OpenWatch {
  /** Ends it as if the server had, even before the server has answered. */
  renew?(): void;
}

/** A watch that drops of each object what is not kept before anybody holds it. */
function createWatch(
  config: KubeConfig,
  keep: (object: unknown) => KeptObject,
  { Watch }: ClientNode,
  open: OpenWatch,
  onOpen: () => void,
): Watch {
  const watch = new Watch(config);
  const watchAll = watch.watch.bind(watch);
  watch.watch = async (path, query, onEvent, onEnd) => {
    let isOver = false;
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
        isOver || onEvent(phase, phase === 'ERROR' ? object : keep(object)),
      end,
    ).catch(error => {
      // credentials that could not be had are told by rejection
      end(error);
      return new AbortController();
    });
    open.renew = () => {
      end(null);
      void opening.then(controller => controller.abort());
    };
    const controller = await opening;
    if (isOver) {
      // another watch has taken its place, for which this one must not be taken
      return new Promise(() => {});
    }
    onOpen();
    return controller;
  };
  return watch;
}

function delay(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds).unref();
  });
}
