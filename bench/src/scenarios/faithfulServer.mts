import { median, timeSideBySide } from '../statistics.mts';
import type { Scenario } from '../types.mts';
import { Backend } from '../world/Backend.mts';
import { listDirectly, listThroughBackend } from '../world/listSecrets.mts';
import { SecretApi } from '../world/SecretApi.mts';

const MAX_RATIO = 1.1;

const lists = [
  { size: 1_000, rounds: 25 },
  { size: 5_000, rounds: 11 },
];

const scenario: Scenario = {
  title:
    'All secrets of a namespace from a server with the defects of the real one, compared with the same pages plus an empty route per request',
  async measure(world) {
    const { kubeconfig } = await world.platform();
    const api = await world.keep(
      SecretApi.start({ kubeconfig, isFaithful: true }),
    );
    const backend = await world.keep(Backend.start({ secretApiUrl: api.url }));
    const measurements = [];
    for (const { size, rounds } of lists) {
      const namespace = `bench-${size}`;
      const { requests, items } = await listThroughBackend(backend, namespace);
      if (items.length !== size) {
        throw new Error(`${items.length} of ${size} secrets were listed.`);
      }
      const times = await timeSideBySide(rounds, {
        ours: () => listThroughBackend(backend, namespace),
        direct: () => listDirectly(api.url, namespace),
        empty: async () => {
          for (let request = 0; request < requests; request++) {
            await backend.get('bench-floor/');
          }
        },
      });
      measurements.push({
        what: `list of ${size.toLocaleString('en')} with --faithful`,
        value: median(times.map(({ ours }) => ours)),
        unit: 'ms' as const,
        base: {
          what: 'floor',
          value: median(times.map(({ direct, empty }) => direct + empty)),
          ratio: median(
            times.map(({ ours, direct, empty }) => ours / (direct + empty)),
          ),
        },
        target: MAX_RATIO,
      });
    }
    return measurements;
  },
};

export default scenario;
