import type { Measurement, Scenario } from '../types.mts';
import type { Backend } from '../world/Backend.mts';
import { listThroughBackend } from '../world/listSecrets.mts';

const UPSTREAM_PAGE = 100;

const scenario: Scenario = {
  title: 'Calls to the OpenChoreo API when the tab opens',
  async measure(world) {
    const backend = await world.backend();
    const measurements: Measurement[] = [];
    for (const size of [20, 1_000, 5_000]) {
      const calls = await recordCalls(backend, async () => {
        const namespace = `bench-${size}`;
        await backend.get(
          `openchoreo-secrets/namespaces/${namespace}/capabilities`,
        );
        await listThroughBackend(backend, namespace);
      });
      const count = (part: string) =>
        calls.filter(call => call.includes(part)).length;
      const lists = count('/secretreferences');
      const evaluates = count('/evaluates');
      const secrets = `${size.toLocaleString('en')} secrets`;
      measurements.push(
        {
          what: `${secrets}: lists`,
          value: lists,
          unit: 'calls',
          target: Math.ceil(size / UPSTREAM_PAGE),
        },
        {
          what: `${secrets}: evaluates`,
          value: evaluates,
          unit: 'calls',
          target: 1,
        },
        {
          what: `${secrets}: feature check`,
          value: calls.length - lists - evaluates,
          unit: 'calls',
        },
      );
    }
    return measurements;
  },
};

export default scenario;

async function recordCalls(
  backend: Backend,
  act: () => Promise<void>,
): Promise<string[]> {
  await backend.report();
  await act();
  const { upstreamCalls } = await backend.report();
  return upstreamCalls;
}
