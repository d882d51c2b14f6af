import { createClusters, pathOfCluster, type Clusters } from './clusters';
import type { FaultSwitch } from './faults/FaultSwitch';
import { startAdmin, type PlatformFaults } from './faults/startAdmin';
import { startLocalServer } from './http/LocalServer';
import { startIssuer, type IssuerOptions } from './issuer/startIssuer';
import { createKubeconfig, writeKubeconfig } from './kubeconfig';
import type { RbacUser } from './kubernetes/authorization/rbac';
import { createKubernetesApp } from './kubernetes/server/createKubernetesApp';
import { silentLogger, type Logger } from './logger';
import { startRollouts } from './reconcilers/rollout/startRollouts';
import { startReconcilers } from './reconcilers/startReconcilers';
import { seedDemo, UNREACHABLE_CONTEXT } from './seed/demo';
import { createDemoVersions } from './seed/demoVersions';
import { seed } from './seed/seed';
import { seedStore, type StoreAccess } from './seed/store';
import { asPlatformState, stateOf } from './state/platformState';
import { JsonStateFile } from './state/StateFile';
import { InMemoryKvStore } from './store/KvStore';
import { startStore, type OpenBaoAccess } from './store/startStore';

/** Port 9 (discard) has no listener. */
const UNREACHABLE_SERVER = 'http://127.0.0.1:9';

/** @public */
export interface LocalPlatformOptions {
  /** Port of the Kubernetes API on 127.0.0.1; 0, the default, picks a free port. */
  kubernetesPort?: number;
  /** Port of the KV store on 127.0.0.1; 0, the default, picks a free port. */
  storePort?: number;
  /** Port of the fault API on 127.0.0.1; 0, the default, picks a free port. */
  adminPort?: number;
  /** Folder for the persistent state, including secret values. In memory only by default. */
  dataDir?: string;
  /** A running OpenBao or Vault to use instead of the embedded store. */
  openBao?: OpenBaoAccess;
  /** Path for a kubeconfig with mode 0600. Not written by default. */
  kubeconfigPath?: string;
  /** Whether to seed planes, namespaces, projects, and secrets. Off by default. */
  seed?: boolean;
  /** Whether to also seed the namespace `shop-demo` with a secret in every state. Needs `seed`. Off by default. */
  demo?: boolean;
  /** Milliseconds from the creation of a PushSecret to the first push; 1000 by default, as with External Secrets Operator. */
  firstPushDelay?: number;
  /**
   * Users by bearer token. Requests with a token are limited by the RBAC roles in the cluster; unknown tokens get 401.
   * Requests without a token aren't limited, because kubectl sends no credentials over plain HTTP.
   */
  rbacUsers?: Record<string, RbacUser>;
  /** Options of the OpenID Connect issuer. Not started by default. */
  issuer?: IssuerOptions;
  /** Receives log messages without secret values. Silent by default. */
  logger?: Logger;
}

/** @public */
export interface LocalPlatform {
  /** Kubernetes API of the control plane, which also serves the cluster-scoped planes. */
  kubernetesUrl: string;
  /** URL of the KV store (OpenBao HTTP API). */
  storeUrl: string;
  /** Token with full access to the store. */
  storeToken: string;
  /** Token that can read, delete, and destroy versions but can't write; embedded store only. */
  historyToken?: string;
  /** URL of the fault API (`/faults`). */
  adminUrl: string;
  /** YAML with the contexts `openchoreo` (current), `dp-prod`, and `builds`. */
  kubeconfig: string;
  /** URL of the OpenID Connect issuer, if started. */
  issuerUrl?: string;
  /** Stops all servers and closes open watches. The state is lost unless `dataDir` is set. */
  stop(): Promise<void>;
}

/**
 * Starts a Kubernetes API, the External Secrets Operator sync, and a KV store in this process, for development and
 * tests. Listens on 127.0.0.1 only.
 *
 * Rejects with Node's error (such as `EADDRINUSE`) if a port is in use, after stopping what had started.
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

/** Starts the parts in dependency order and adds each started part to `parts`. */
async function start(
  options: LocalPlatformOptions,
  parts: Stoppable[],
  readiness: Readiness,
): Promise<Omit<LocalPlatform, 'stop'>> {
  const { logger = silentLogger, dataDir } = options;
  const onError = (error: Error) => logger.error(error.stack ?? error.message);
  const file = dataDir
    ? JsonStateFile.create({ folder: dataDir, onError })
    : undefined;
  const state = asPlatformState(await file?.read());
  const clusters = createClusters(state?.clusters);
  const hasDemo = options.seed === true && options.demo === true;
  const kvStore = InMemoryKvStore.create(
    state?.store ?? (hasDemo ? createDemoVersions() : []),
  );
  if (file) {
    file.follow(stateOf(clusters, kvStore));
    parts.push(file);
  }
  const admin = await startAdmin({
    port: options.adminPort ?? 0,
    clusters,
    hasStore: !options.openBao,
  });
  parts.push(admin);
  const store = await startStore({
    ...options,
    kvStore,
    faults: admin.faults.store,
    onError,
  });
  parts.push(store);
  if (options.seed) {
    await prepare(clusters, store, {
      isRestored: state !== undefined,
      hasDemo: options.demo === true,
    });
  }
  for (const [context, cluster] of clusters) {
    parts.push(
      startReconcilers({
        cluster,
        context,
        logger,
        firstPushDelay: options.firstPushDelay,
        readPushDelay: () => pushDelayOf(admin.faults.clusters.get(context)),
      }),
    );
  }
  parts.push(startRollouts({ clusters, logger }));
  const isReady = () => readiness.isReady;
  const kubernetes = await startLocalServer({
    port: options.kubernetesPort ?? 0,
    listener: createKubernetesApp({
      clusters: servedClusters(clusters, admin.faults),
      isReady,
      onError,
      users: new Map(Object.entries(options.rbacUsers ?? {})),
    }),
  });
  parts.push(kubernetes);
  const issuer = options.issuer && (await startIssuer(options.issuer));
  if (issuer) {
    parts.push(issuer);
  }
  return {
    storeUrl: store.storeUrl,
    storeToken: store.storeToken,
    historyToken: store.historyToken,
    adminUrl: admin.url,
    issuerUrl: issuer?.url,
    kubernetesUrl: kubernetes.url,
    kubeconfig: kubeconfigOf(clusters, kubernetes.url, options.demo),
  };
}

/** Seeds a new platform. For a restored state, updates only the store URL, which can change between runs. */
async function prepare(
  clusters: Clusters,
  access: StoreAccess,
  { isRestored, hasDemo }: { isRestored: boolean; hasDemo: boolean },
): Promise<void> {
  if (!isRestored) {
    seed(clusters, access);
    if (hasDemo) {
      await seedDemo(clusters, access);
    }
    return;
  }
  for (const cluster of clusters.values()) {
    seedStore(cluster, access);
  }
}

function pushDelayOf({ fault }: Partial<FaultSwitch> = {}): number {
  return fault?.kind === 'slow-reconciler' ? fault.milliseconds : 0;
}

function servedClusters(clusters: Clusters, faults: PlatformFaults) {
  return new Map(
    [...clusters].map(([name, cluster]) => [
      pathOfCluster(name),
      { cluster, faults: faults.clusters.get(name) },
    ]),
  );
}

function kubeconfigOf(
  clusters: Clusters,
  kubernetesUrl: string,
  hasDemo = false,
): string {
  const served = [...clusters.keys()].map(context => ({
    context,
    server: new URL(pathOfCluster(context), kubernetesUrl).href.replace(
      /\/$/,
      '',
    ),
  }));
  return createKubeconfig([
    ...served,
    ...(hasDemo
      ? [{ context: UNREACHABLE_CONTEXT, server: UNREACHABLE_SERVER }]
      : []),
  ]);
}
