import type { Scenario } from '../types.mts';
import { listThroughBackend } from '../world/listSecrets.mts';

const SIZE = 5_000;

const scenario: Scenario = {
  title: 'Size of a listed secret in the response',
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
      { what: 'total', value: bytes / SIZE, unit: 'bytes' },
      {
        what: 'without name, keys, and labels',
        value: (bytes - own) / SIZE,
        unit: 'bytes',
        target: 250,
      },
    ];
  },
};

export default scenario;
