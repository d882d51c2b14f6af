import { median } from '../statistics.mts';
import type { Scenario } from '../types.mts';
import { listThroughBackend } from '../world/listSecrets.mts';

const RUNS = 10;
const COMPARED = 3;
const BYTES_PER_MB = 1024 * 1024;

const scenario: Scenario = {
  title: `Memory of the backend over ${RUNS} lists of 5,000 secrets`,
  async measure(world) {
    const backend = await world.backend();
    const list = () => listThroughBackend(backend, 'bench-5000');
    await list();
    const heaps: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await list();
      const { heapBytes } = await backend.report();
      heaps.push(heapBytes / BYTES_PER_MB);
    }
    return [
      {
        what: `heap after the last ${COMPARED} runs`,
        value: median(heaps.slice(-COMPARED)),
        unit: 'MB',
        base: {
          what: `after the first ${COMPARED}`,
          value: median(heaps.slice(0, COMPARED)),
        },
        target: 1.02,
      },
    ];
  },
};

export default scenario;
