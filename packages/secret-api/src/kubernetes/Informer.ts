import {
  CustomObjectsApi,
  ListWatch,
  Watch,
  type KubeConfig,
  type KubernetesListObject,
  type KubernetesObject,
} from '@kubernetes/client-node';

const MIN_RETRY_MS = 500;
const MAX_RETRY_MS = 30_000;

/** Reports missing credentials like other failures. The client's own watch rejects, which ListWatch doesn't handle. */
class CatchingWatch extends Watch {
  override async watch(
    ...args: Parameters<Watch['watch']>
  ): Promise<AbortController> {
    try {
      return await super.watch(...args);
    } catch (error) {
      const [, , , done] = args;
      done(error);
      return new AbortController();
    }
  }
}

export interface InformerOptions {
  kubeConfig: KubeConfig;
  /** Group and version of a custom resource. */
  apiVersion: string;
  kind: string;
  /** Called for each object that was added, changed, or deleted. */
  onChange(): void;
  /** Called when the watch fails. */
  onProblem(reason: string): void;
}

/** Watches all objects of one kind. Restarts after failures with exponential backoff. */
export class Informer {
  readonly #options: InformerOptions;
  readonly #plural: string;
  readonly #listWatch: ListWatch<KubernetesObject>;
  #hasListed = false;
  #isServed = true;
  #isStopped = false;
  #failures = 0;
  #onListed?: () => void;
  #timer: NodeJS.Timeout | undefined;

  private constructor(options: InformerOptions) {
    const { kubeConfig, apiVersion, onChange } = options;
    this.#options = options;
    this.#plural = `${options.kind.toLowerCase()}s`;
    this.#listWatch = new ListWatch<KubernetesObject>(
      `/apis/${apiVersion}/${this.#plural}`,
      new CatchingWatch(kubeConfig),
      () => this.#list(),
      false,
      undefined,
      undefined,
      { delayFn: delay },
    );
    this.#listWatch.on('change', onChange);
    this.#listWatch.on('error', error => this.#retry(error));
  }

  static create(options: InformerOptions): Informer {
    return new Informer(options);
  }

  /** Resolves after the first list; the watch can start later. */
  async start(): Promise<void> {
    const listed = new Promise<void>((resolve, reject) => {
      this.#listWatch.on('error', reject);
      this.#onListed = resolve;
    });
    void this.#listWatch.start();
    try {
      await listed;
    } catch (error) {
      throw new Error(
        `The control plane's ${this.#plural} can't be read${reasonOf(
          error,
        )}. Apply deploy/control-plane.yaml, which grants access.`,
      );
    }
  }

  list(): KubernetesObject[] {
    return [...this.#listWatch.list()];
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#listWatch.stop();
  }

  async #list(): Promise<KubernetesListObject<KubernetesObject>> {
    const { kubeConfig, apiVersion, kind } = this.#options;
    const [group, version] = apiVersion.split('/');
    try {
      const list = (await kubeConfig
        .makeApiClient(CustomObjectsApi)
        .listClusterCustomObject({
          group,
          version,
          plural: this.#plural,
        })) as KubernetesListObject<KubernetesObject>;
      this.#isServed = true;
      this.#failures = 0;
      this.#reportListed();
      return {
        ...list,
        items: list.items.map(item => ({
          ...item,
          kind,
        })),
      };
    } catch (error) {
      if (statusOf(error) !== 404) {
        throw error;
      }
      this.#isServed = false;
      this.#reportListed();
      return { items: [] };
    }
  }

  /** ListWatch stores the objects after the list function returns. */
  #reportListed(): void {
    this.#hasListed = true;
    setImmediate(() => this.#onListed?.());
  }

  #retry(error: unknown): void {
    if (this.#isStopped || !this.#hasListed) {
      return;
    }
    const { onProblem } = this.#options;
    if (this.#failures === 0) {
      onProblem(
        this.#isServed
          ? `${this.#plural} can't be followed${reasonOf(error)}`
          : `the control plane has no ${this.#plural}`,
      );
    }
    const wait = Math.min(MAX_RETRY_MS, MIN_RETRY_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.#listWatch.start(), wait);
    this.#timer.unref();
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds).unref();
  });
}

function statusOf(error: unknown): number | undefined {
  const { code, statusCode } = Object(error) as Record<string, unknown>;
  return [code, statusCode].find(
    (value): value is number => typeof value === 'number',
  );
}

function reasonOf(error: unknown): string {
  const status = statusOf(error);
  return status === undefined ? '' : ` (${status})`;
}
