import { median, timeSideBySide } from '../statistics.mts';
import type { Measurement, Scenario } from '../types.mts';
import type { Backend } from '../world/Backend.mts';
import { listDirectly, listThroughBackend } from '../world/listSecrets.mts';
import type { World } from '../world/World.mts';

const MAX_RATIO = 1.1;

/** Small lists have more rounds because they vary more. */
const lists = [
  { size: 20, rounds: 40 },
  { size: 1_000, rounds: 25, target: MAX_RATIO },
  { size: 5_000, rounds: 11, target: MAX_RATIO },
  { size: 10_000, rounds: 7 },
];

const scenario: Scenario = {
  title:
    'All secrets of a namespace, compared with the same pages from secret-api plus an empty route per request',
  async measure(world) {
    const measurements: Measurement[] = [];
    for (const list of lists) {
      measurements.push(await measureList(world, list));
    }
    return measurements;
  },
};

export default scenario;

async function measureList(
  world: World,
  { size, rounds, target }: (typeof lists)[number],
): Promise<Measurement> {
  const backend = await world.backend();
  const namespace = `bench-${size}`;
  const { requests, items } = await listThroughBackend(backend, namespace);
  if (items.length !== size) {
    throw new Error(`${items.length} of ${size} secrets were listed.`);
  }
  const times = await timeSideBySide(rounds, {
    ours: () => listThroughBackend(backend, namespace),
    direct: () => listDirectly(backend.secretApiUrl, namespace),
    empty: () => callEmptyRoute(backend, requests),
  });
  return {
    what: `list of ${size.toLocaleString('en')}, ${requests} requests`,
    value: median(times.map(({ ours }) => ours)),
    unit: 'ms',
    base: {
      what: 'floor',
      value: median(times.map(({ direct, empty }) => direct + empty)),
      ratio: median(
        times.map(({ ours, direct, empty }) => ours / (direct + empty)),
      ),
    },
    target,
  };
}

async function callEmptyRoute(backend: Backend, times: number): Promise<void> {
  for (let request = 0; request < times; request++) {
    await backend.get('bench-floor/');
  }
}
