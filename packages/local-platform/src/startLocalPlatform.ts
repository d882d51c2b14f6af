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

/** Nothing listens on port 9, the discard port. */
const UNREACHABLE_SERVER = 'http://127.0.0.1:9';

/** @public */
export interface LocalPlatformOptions {
  /** The port of the Kubernetes API on 127.0.0.1. Any free port by default (0). */
  kubernetesPort?: number;
  /** The port of the KV store on 127.0.0.1. Any free port by default (0). */
  storePort?: number;
  /** The port of the fault switches on 127.0.0.1. Any free port by default (0). */
  adminPort?: number;
  /** A folder for the state, including values, so that it survives a restart. In memory only by default. */
  dataDir?: string;
  /** A running OpenBao or Vault to use instead of the embedded store. */
  openBao?: OpenBaoAccess;
  /** Where to write a kubeconfig, readable by its owner only. Not written by default. */
  kubeconfigPath?: string;
  /** Whether to start with planes, namespaces, and a few secrets. Off by default. */
  seed?: boolean;
  /** Whether to also seed the namespace `shop-demo`, which shows every state; needs `seed`. Off by default. */
  demo?: boolean;
  /** Milliseconds from the creation of a PushSecret to its first push. 1000 by default, as with External Secrets Operator. */
  firstPushDelay?: number;
  /**
   * Users by bearer token, for RBAC: the roles in the cluster decide about requests with a token, and unknown tokens get a
   * 401. Requests without a token can do everything, because kubectl sends no credentials over plain HTTP.
   */
  rbacUsers?: Record<string, RbacUser>;
  /** An OpenID Connect issuer with users to choose from. None by default. */
  issuer?: IssuerOptions;
  /** Logs events, never a value. Silent by default. */
  logger?: Logger;
}

/** @public */
export interface LocalPlatform {
  /** The Kubernetes API of the control plane and the cluster-wide planes. */
  kubernetesUrl: string;
  /** The KV store, with OpenBao's HTTP API. */
  storeUrl: string;
  /** The root token of the store. */
  storeToken: string;
  /** A token that can read, delete, and destroy versions, but write none; only of the embedded store. */
  historyToken?: string;
  /** The URL of the fault switches, below `/faults`. */
  adminUrl: string;
  /** YAML with the contexts `openchoreo` (default), `dp-prod` and `builds`. */
  kubeconfig: string;
  /** The OpenID Connect issuer, if configured. */
  issuerUrl?: string;
  /** Stops everything, including open watches. Only `dataDir` keeps the state. */
  stop(): Promise<void>;
}

/**
 * Starts a Kubernetes API, the sync of External Secrets Operator, and a KV store in this process, on 127.0.0.1 only. For
 * development and tests.
 *
 * Rejects with Node's error, such as `EADDRINUSE`, if a port is taken. Nothing keeps running then.
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

/** Starts the parts in the order of their dependencies, and adds running parts to `parts`. */
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

/** Seeds a new world. A restored one only gets the address of the store, which can have changed. */
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
