import { setTimeout } from 'node:timers/promises';
import { median, percentile, timed } from '../statistics.mts';
import type { Scenario } from '../types.mts';
import type { Backend } from '../world/Backend.mts';
import { post } from '../world/post.mts';

const READERS = 40;
const WRITERS = 10;
const DURATION_MS = 60_000;
/** Caches and the compiler settle before the first sample counts. */
const WARM_UP_MS = 15_000;
const SAMPLE_INTERVAL_MS = 5_000;
const COMPARED_SAMPLES = 3;
const MAX_HEAP_RATIO = 1.05;
const BYTES_PER_MB = 1024 * 1024;

const NAMESPACE = 'bench-users';
const SECRETS = `openchoreo-secrets/namespaces/${NAMESPACE}/secrets`;
const LARGE_LIST = 'openchoreo-secrets/namespaces/bench-1000/secrets?limit=100';

const scenario: Scenario = {
  title: `${READERS} readers and ${WRITERS} writers at the same time for ${
    DURATION_MS / 1000
  } s`,
  async measure(world) {
    const { kubernetesUrl } = await world.platform();
    const backend = await world.backend();
    await post(`${kubernetesUrl}/api/v1/namespaces`, {
      metadata: {
        name: NAMESPACE,
        labels: { 'openchoreo.dev/control-plane': 'true' },
      },
    });
    const writers = Array.from({ length: WRITERS }, (_, index) => index);
    for (const index of writers) {
      await createSecret(backend, nameOf(index));
    }
    const load = new Load();
    const heaps: Promise<number[]> = sampleHeap(backend, load);
    await Promise.all([
      ...Array.from({ length: READERS }, (_, index) =>
        load.repeat(() => readAll(backend, nameOf(index % WRITERS))),
      ),
      ...writers.map(index =>
        load.repeat(round => changeValue(backend, nameOf(index), round)),
      ),
    ]);
    const samples = await heaps;
    const seconds = DURATION_MS / 1000;
    return [
      {
        what: `errors${load.firstError ? `, first: ${load.firstError}` : ''}`,
        value: load.errors,
        unit: 'errors',
        target: 0,
      },
      {
        what: 'reads and changes',
        value: load.times.length / seconds,
        unit: '/s',
      },
      { what: 'p95 of a read or change', value: p95(load.times), unit: 'ms' },
      {
        what: `heap, last ${COMPARED_SAMPLES} samples`,
        value: median(samples.slice(-COMPARED_SAMPLES)),
        unit: 'MB',
        base: {
          what: 'first samples after the warm-up',
          value: median(samples.slice(0, COMPARED_SAMPLES)),
        },
        target: MAX_HEAP_RATIO,
      },
    ];
  },
};

export default scenario;

/** Repeats actions until the end, and counts their times and errors. */
class Load {
  readonly endsAt = performance.now() + DURATION_MS;
  readonly times: number[] = [];
  errors = 0;
  firstError = '';

  async repeat(act: (round: number) => Promise<unknown>): Promise<void> {
    for (let round = 0; performance.now() < this.endsAt; round++) {
      try {
        this.times.push(await timed(() => act(round)));
      } catch (error) {
        this.errors += 1;
        this.firstError ||= String(error);
      }
    }
  }
}

async function sampleHeap(backend: Backend, load: Load): Promise<number[]> {
  const heaps: number[] = [];
  await setTimeout(WARM_UP_MS);
  while (performance.now() < load.endsAt) {
    const { heapBytes } = await backend.report();
    heaps.push(heapBytes / BYTES_PER_MB);
    await setTimeout(SAMPLE_INTERVAL_MS);
  }
  return heaps;
}

/** The reads of a person who opens the tab and then a secret. */
async function readAll(backend: Backend, name: string): Promise<void> {
  await backend.get(LARGE_LIST);
  await backend.get(`${SECRETS}/${name}`);
  await backend.get(`${SECRETS}/${name}/facts`);
}

async function createSecret(backend: Backend, name: string): Promise<void> {
  await send(backend, SECRETS, 'POST', {
    name,
    type: 'Opaque',
    targetPlane: { kind: 'ClusterDataPlane', name: 'default' },
    data: { password: 'first', username: 'bench' },
  });
}

async function changeValue(
  backend: Backend,
  name: string,
  round: number,
): Promise<void> {
  const facts = await backend.open(`${SECRETS}/${name}/facts`);
  await facts.text();
  await send(
    backend,
    `${SECRETS}/${name}`,
    'PATCH',
    { set: { password: `value-${round}` } },
    { 'If-Match': facts.headers.get('ETag') ?? '' },
  );
}

async function send(
  backend: Backend,
  path: string,
  method: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<void> {
  const response = await backend.open(path, {
    method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  await response.text();
}

function nameOf(index: number): string {
  return `user-${index}`;
}

function p95(times: number[]): number {
  return percentile(times, 0.95);
}
