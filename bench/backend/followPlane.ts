// Watches the PushSecrets of a plane as the backend plugin does, and reports time and memory.
import { join } from 'node:path';

const PAGE_SIZE = 500;

/** The part of the plugin's class that this uses. The plugin doesn't export it. */
interface PlaneStates {
  read(namespace: string): { secrets: unknown[] };
  subscribe(
    namespace: string,
    onChange: (change: { planes: { state: string }[] }) => void,
  ): () => void;
  stop(): Promise<void>;
}

interface PlanesModule {
  WatchedPlaneStates: new (options: object) => PlaneStates;
}

const { WatchedPlaneStates } = require(join(
  __dirname,
  '../../plugins/openchoreo-secrets-backend/src/planes/PlaneStates',
)) as PlanesModule;

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silent,
};

/** The plane to watch. */
export interface FollowTask {
  kubernetesUrl: string;
  /** The control plane's namespace. */
  namespace: string;
  count: number;
  rounds: number;
}

export interface FollowReport {
  /** Milliseconds per round. */
  started: number[];
  /** Milliseconds to list and parse the same objects, without keeping them. */
  listed: number[];
  /** Heap growth with all objects in memory, after a garbage collection. */
  heapBytes: number;
}

process.on('message', async (task: FollowTask) => {
  const states = await follow(task);
  await states.stop();
  const report: FollowReport = { started: [], listed: [], heapBytes: 0 };
  for (let round = 0; round < task.rounds; round++) {
    report.listed.push(await timed(() => list(task)));
    let followed: PlaneStates | undefined;
    const before = heapBytes();
    report.started.push(
      await timed(async () => {
        followed = await follow(task);
      }),
    );
    report.heapBytes = heapBytes() - before;
    await followed?.stop();
  }
  process.send?.(report);
});

async function follow(task: FollowTask): Promise<PlaneStates> {
  const { kubernetesUrl, namespace, count } = task;
  const states = new WatchedPlaneStates({
    planes: [
      {
        planes: [{ kind: 'ClusterDataPlane', name: 'default' }],
        connection: {
          type: 'serviceAccount',
          url: kubernetesUrl,
          token: 'bench',
        },
      },
    ],
    logger: silent,
    metrics: { countInformerRestart: () => {}, observeClusters: () => {} },
  });
  await new Promise<void>(resolve => {
    const unsubscribe = states.subscribe(namespace, ({ planes }) => {
      if (planes.some(({ state }) => state === 'reachable')) {
        unsubscribe();
        resolve();
      }
    });
  });
  const { secrets } = states.read(namespace);
  if (secrets.length !== count) {
    throw new Error(`${secrets.length} of ${count} PushSecrets are watched.`);
  }
  return states;
}

async function list({ kubernetesUrl, count }: FollowTask): Promise<void> {
  let found = 0;
  let next: string | undefined;
  do {
    const query = new URLSearchParams({
      limit: String(PAGE_SIZE),
      ...(next && { continue: next }),
    });
    const response = await fetch(
      `${kubernetesUrl}/apis/external-secrets.io/v1alpha1/pushsecrets?${query}`,
    );
    const { items, metadata } = await response.json();
    found += items.length;
    next = metadata.continue;
  } while (next);
  if (found < count) {
    throw new Error(`${found} of ${count} PushSecrets are listed.`);
  }
}

async function timed(act: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function heapBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
