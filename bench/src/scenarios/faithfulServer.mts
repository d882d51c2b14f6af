import type { Scenario } from '../types.mts';
import { Backend } from '../world/Backend.mts';
import { comparedLists, measureList } from '../world/listSecrets.mts';
import { SecretApi } from '../world/SecretApi.mts';

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
    for (const list of comparedLists) {
      const namespace = `bench-${list.size}`;
      measurements.push(
        await measureList({
          backend,
          secretApiUrl: api.url,
          namespace,
          ...list,
        }),
      );
    }
    return measurements;
  },
};

export default scenario;
