import { AsyncLocalStorage } from 'node:async_hooks';
import {
  createConfiguration,
  KubernetesObjectApi,
  PatchStrategy,
  ServerConfiguration,
  type KubeConfig,
  type KubernetesObject as ApiKubernetesObject,
} from '@kubernetes/client-node';
import { ClusterError } from './ClusterError';
import { createCustomObjectLister, type RawList } from './listCustomObjects';
import type {
  KubernetesObject,
  ListOptions,
  ObjectList,
  ObjectReference,
} from './types';

/** Field manager of server-side apply. */
const FIELD_MANAGER = 'openchoreo-api';

/** Default timeout of a call. */
const TIMEOUT_MS = 10_000;

/** Timeout of a list while the cluster is silent: a call timed out, and no response arrived since. */
const SILENT_TIMEOUT_MS = 500;

/** Abort signal of the calls in the current async context. */
const callSignal = new AsyncLocalStorage<AbortSignal>();

/** Abort signal of the request in the current async context. */
const requestSignal = new AsyncLocalStorage<AbortSignal | undefined>();

/** Runs the work of a request. Once the signal aborts, its cluster calls reject. */
export function withRequestSignal<T>(signal: AbortSignal, work: () => T): T {
  return requestSignal.run(signal, work);
}

/** Runs work that must complete even if its request is canceled, such as a rollback. */
export function withoutRequestSignal<T>(work: () => T): T {
  return requestSignal.run(undefined, work);
}

/** Client of one Kubernetes API. Failed calls reject with {@link ClusterError}. */
export class Cluster {
  readonly #name: string;
  readonly #api: KubernetesObjectApi;
  /** Timeout of a call in milliseconds. */
  readonly timeoutMs: number;
  readonly #listCustomObjects: ReturnType<typeof createCustomObjectLister>;
  #isSilent = false;

  private constructor(name: string, kubeConfig: KubeConfig, timeoutMs: number) {
    this.#name = name;
    this.timeoutMs = timeoutMs;
    this.#api = createObjectApi(kubeConfig);
    this.#listCustomObjects = createCustomObjectLister(kubeConfig);
  }

  /**
   * @param name - name of the cluster in errors
   */
  static create(
    name: string,
    kubeConfig: KubeConfig,
    timeoutMs = TIMEOUT_MS,
  ): Cluster {
    return new Cluster(name, kubeConfig, timeoutMs);
  }

  /** Reads an object; `undefined` if it doesn't exist. */
  async read<T extends KubernetesObject>(
    reference: ObjectReference<T>,
  ): Promise<T | undefined> {
    return this.#unlessMissing(async () =>
      fromApi<T>(await this.#api.read(toApi(reference))),
    );
  }

  create<T extends KubernetesObject>(object: T): Promise<T> {
    return this.#call(async () =>
      fromApi<T>(
        await this.#api.create(
          toApi(object),
          undefined,
          undefined,
          FIELD_MANAGER,
        ),
      ),
    );
  }

  /** Applies an object (server-side apply with force). */
  apply<T extends KubernetesObject>(object: T): Promise<T> {
    return this.#call(async () =>
      fromApi<T>(
        await this.#api.patch(
          toApi(object),
          undefined,
          undefined,
          FIELD_MANAGER,
          true,
          PatchStrategy.ServerSideApply,
        ),
      ),
    );
  }

  replace<T extends KubernetesObject>(object: T): Promise<T> {
    return this.#call(async () =>
      fromApi<T>(
        await this.#api.replace(
          toApi(object),
          undefined,
          undefined,
          FIELD_MANAGER,
        ),
      ),
    );
  }

  /** Deletes the object if it exists. Rejects with 409 if the preconditions don't hold. */
  async delete(
    reference: ObjectReference,
    preconditions?: { uid?: string; resourceVersion?: string },
  ): Promise<void> {
    await this.#unlessMissing(() =>
      this.#api.delete(
        toApi(reference),
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        preconditions ? { preconditions } : undefined,
      ),
    );
  }

  async list<T extends KubernetesObject>(
    { apiVersion, kind }: Pick<T, 'apiVersion' | 'kind'>,
    options: ListOptions = {},
  ): Promise<ObjectList<T>> {
    const isCustom = apiVersion.includes('/');
    return this.#call(
      async () =>
        isCustom
          ? toList<T>(await this.#listCustomObjects(apiVersion, kind, options))
          : this.#listCoreObjects<T>(apiVersion, kind, options),
      this.#isSilent
        ? Math.min(SILENT_TIMEOUT_MS, this.timeoutMs)
        : this.timeoutMs,
    );
  }

  async #listCoreObjects<T extends KubernetesObject>(
    apiVersion: string,
    kind: string,
    { namespace, labelSelector, limit, continueToken }: ListOptions,
  ): Promise<ObjectList<T>> {
    const { items, metadata } = await this.#api.list(
      apiVersion,
      kind,
      namespace,
      undefined,
      undefined,
      undefined,
      undefined,
      labelSelector,
      limit,
      continueToken,
    );
    return toList<T>({ items, metadata: { continue: metadata?._continue } });
  }

  async #unlessMissing<T>(call: () => Promise<T>): Promise<T | undefined> {
    try {
      return await this.#call(call);
    } catch (error) {
      if (error instanceof ClusterError && error.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  /**
   * Aborts the call on timeout and when its request is canceled. The API server may still carry out an aborted write.
   */
  async #call<T>(
    call: () => Promise<T>,
    timeoutMs = this.timeoutMs,
  ): Promise<T> {
    const request = requestSignal.getStore();
    if (request?.aborted) {
      throw new ClusterError({ cluster: this.#name });
    }
    const controller = new AbortController();
    const cancel = () => controller.abort();
    let timer: NodeJS.Timeout | undefined;
    const stopped = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#isSilent = true;
        reject();
        if (timeoutMs === this.timeoutMs) {
          controller.abort();
        }
      }, timeoutMs);
      controller.signal.addEventListener('abort', () => reject());
    });
    request?.addEventListener('abort', cancel);
    try {
      return await Promise.race([
        callSignal.run(controller.signal, () => this.#listen(call)),
        stopped,
      ]);
    } catch (error) {
      throw ClusterError.of(this.#name, error);
    } finally {
      clearTimeout(timer);
      request?.removeEventListener('abort', cancel);
    }
  }

  /** Marks the cluster as responding on any response, including errors and late ones. */
  async #listen<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } finally {
      if (!callSignal.getStore()?.aborted) {
        this.#isSilent = false;
      }
    }
  }
}

/** Creates a client whose middleware sets the abort signal, because its methods don't accept one. */
function createObjectApi(kubeConfig: KubeConfig): KubernetesObjectApi {
  const server = kubeConfig.getCurrentCluster()?.server ?? '';
  return new KubernetesObjectApi(
    createConfiguration({
      baseServer: new ServerConfiguration(server, {}),
      authMethods: { default: kubeConfig },
      promiseMiddleware: [
        {
          pre: async context => {
            const signal = callSignal.getStore();
            if (signal) {
              context.setSignal(signal);
            }
            return context;
          },
          post: async context => context,
        },
      ],
    }),
  );
}

type ApiObject = ApiKubernetesObject & {
  metadata: { name: string; namespace?: string };
};

/** Converts to the client's types, which use `Date` for times. The client sends them as text. */
function toApi(object: ObjectReference): ApiObject {
  return object as ApiObject;
}

/** Converts from the client's types. Depending on the kind, the client returns times as `Date` or text. */
function fromApi<T extends KubernetesObject>(object: ApiKubernetesObject): T {
  const { creationTimestamp, deletionTimestamp } = object.metadata ?? {};
  return {
    ...object,
    metadata: {
      ...object.metadata,
      ...(creationTimestamp && {
        creationTimestamp: toTimestamp(creationTimestamp),
      }),
      ...(deletionTimestamp && {
        deletionTimestamp: toTimestamp(deletionTimestamp),
      }),
    },
  } as unknown as T;
}

function toList<T extends KubernetesObject>({
  items,
  metadata,
}: RawList): ObjectList<T> {
  return {
    items: items.map(item => fromApi<T>(item)),
    ...(metadata?.continue && { continueToken: metadata.continue }),
  };
}

function toTimestamp(time: Date | string): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
