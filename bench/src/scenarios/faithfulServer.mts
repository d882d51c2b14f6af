import type { Scenario } from '../types.mts';
import { Backend } from '../world/Backend.mts';
import { measureList } from '../world/listSecrets.mts';
import { SecretApi } from '../world/SecretApi.mts';

const MAX_RATIO = 1.1;

/** Single rounds vary by 10%, so the median needs many rounds. */
const lists = [
  { size: 1_000, rounds: 61 },
  { size: 5_000, rounds: 31 },
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
      measurements.push(
        await measureList({
          backend,
          secretApiUrl: api.url,
          namespace,
          size,
          rounds,
          target: MAX_RATIO,
        }),
      );
    }
    return measurements;
  },
};

export default scenario;
