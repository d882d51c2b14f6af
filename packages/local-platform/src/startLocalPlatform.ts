import { createClusters, pathOfCluster } from './clusters';
import { startLocalServer } from './http/LocalServer';
import { startIssuer, type IssuerOptions } from './issuer/startIssuer';
import { createKubeconfig, writeKubeconfig } from './kubeconfig';
import { createKubernetesApp } from './kubernetes/server/createKubernetesApp';
import { silentLogger, type Logger } from './logger';
import { startReconcilers } from './reconcilers/startReconcilers';
import { seed } from './seed/seed';
import { createStoreApp } from './store/createStoreApp';
import { InMemoryKvStore } from './store/KvStore';

const STORE_TOKEN = 'root';

/** @public */
export interface LocalPlatformOptions {
  /** The port of the Kubernetes API on 127.0.0.1; 0, the default, takes any free one. */
  kubernetesPort?: number;
  /** The port of the KV store on 127.0.0.1; 0, the default, takes any free one. */
  storePort?: number;
  /** Where to write a kubeconfig, readable by its owner only; not written unless given. */
  kubeconfigPath?: string;
  /** Whether to begin with a small world: planes, namespaces, two secrets. Off unless true. */
  seed?: boolean;
  /** An OpenID Connect issuer with users to choose from; none unless given. */
  issuer?: IssuerOptions;
  /** Told what happens, never a value; silent unless given. */
  logger?: Logger;
}

/** @public */
export interface LocalPlatform {
  /** The control plane's Kubernetes API, with which the cluster-wide planes live. */
  kubernetesUrl: string;
  /** The KV store, which speaks OpenBao's HTTP API. */
  storeUrl: string;
  /** The token that the store accepts. */
  storeToken: string;
  /** YAML with the contexts `openchoreo` (default), `dp-prod` and `builds`. */
  kubeconfig: string;
  /** The OpenID Connect issuer, where one was asked for. */
  issuerUrl?: string;
  /** Ends everything, open watches too. What was stored is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a Kubernetes API, the sync of External Secrets Operator and a KV store in this process, all in memory
 * and on 127.0.0.1 only. For development and tests.
 *
 * Rejects with Node's error (`EADDRINUSE`, ...) if a port cannot be taken; nothing keeps running then.
 *
 * @public
 */
export async function startLocalPlatform(
  options: LocalPlatformOptions = {},
): Promise<LocalPlatform> {
  const { kubeconfigPath } = options;
  const parts: Stoppable[] = [];
  const stop = async () => {
    for (const part of parts.splice(0).reverse()) {
      await part.stop();
    }
  };
  try {
    const readiness = { isReady: false };
    const access = await start(options, parts, readiness);
    if (kubeconfigPath) {
      await writeKubeconfig(kubeconfigPath, access.kubeconfig);
    }
    readiness.isReady = true;
    return { ...access, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Stoppable {
  stop(): Promise<void>;
}

interface Readiness {
  isReady: boolean;
}

/** Starts the parts in the order in which they need each other, and adds to `parts` what runs. */
async function start(
  options: LocalPlatformOptions,
  parts: Stoppable[],
  readiness: Readiness,
): Promise<Omit<LocalPlatform, 'stop'>> {
  const { logger = silentLogger } = options;
  const onError = (error: Error) => logger.error(error.stack ?? error.message);
  const clusters = createClusters();
  const store = await startLocalServer({
    port: options.storePort ?? 0,
    listener: createStoreApp({
      store: InMemoryKvStore.create(),
      token: STORE_TOKEN,
      seal: { isSealed: false },
      onError,
    }),
  });
  parts.push(store);
  const access = { storeUrl: store.url, storeToken: STORE_TOKEN };
  if (options.seed) {
    seed(clusters, access);
  }
  for (const [context, cluster] of clusters) {
    parts.push(startReconcilers({ cluster, context, logger }));
  }
  const kubernetes = await startLocalServer({
    port: options.kubernetesPort ?? 0,
    listener: createKubernetesApp({
      clusters: new Map(
        [...clusters].map(([name, cluster]) => [pathOfCluster(name), cluster]),
      ),
      isReady: () => readiness.isReady,
      onError,
    }),
  });
  parts.push(kubernetes);
  const kubeconfig = createKubeconfig(
    [...clusters.keys()].map(context => ({
      context,
      server: new URL(pathOfCluster(context), kubernetes.url).href.replace(
        /\/$/,
        '',
      ),
    })),
  );
  const issuer = options.issuer && (await startIssuer(options.issuer));
  if (issuer) {
    parts.push(issuer);
  }
  return {
    ...access,
    kubernetesUrl: kubernetes.url,
    kubeconfig,
    issuerUrl: issuer?.url,
  };
}
