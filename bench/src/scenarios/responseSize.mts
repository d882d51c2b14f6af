import type { Scenario } from '../types.mts';
import { listThroughBackend } from '../world/listSecrets.mts';

const SIZE = 5_000;

const scenario: Scenario = {
  title: 'What a listed secret costs on its way to the browser',
  async measure(world) {
    const backend = await world.backend();
    const { bytes, items } = await listThroughBackend(backend, `bench-${SIZE}`);
    const own = items.reduce(
      (sum, { name, keys, labels = {} }) =>
        sum +
        Buffer.byteLength(
          [name, ...keys, ...Object.entries(labels).flat()].join(''),
        ),
      0,
    );
    return [
      { what: 'all of it', value: bytes / SIZE, unit: 'bytes' },
      {
        what: 'beyond its name, keys and labels',
        value: (bytes - own) / SIZE,
        unit: 'bytes',
        target: 250,
      },
    ];
  },
};

export default scenario;
