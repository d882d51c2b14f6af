import type { Measurement, Scenario } from '../types.mts';
import { comparedLists, measureList } from '../world/listSecrets.mts';

const lists = [
  { size: 20, rounds: 40 },
  ...comparedLists,
  { size: 10_000, rounds: 7 },
];

const scenario: Scenario = {
  title:
    'All secrets of a namespace, compared with the same pages from secret-api plus an empty route',
  async measure(world) {
    const measurements: Measurement[] = [];
    const backend = await world.backend();
    const { secretApiUrl } = backend;
    for (const list of lists) {
      const namespace = `bench-${list.size}`;
      measurements.push(
        await measureList({ backend, secretApiUrl, namespace, ...list }),
      );
    }
    return measurements;
  },
};

export default scenario;
