import { median, timeSideBySide } from '../statistics.mts';
import type { Scenario } from '../types.mts';
import type { Backend } from '../world/Backend.mts';
import { seedComponents } from '../world/seedComponents.mts';

const NAMESPACE = 'bench-1000';
const COMPONENTS = 200;
const UPSTREAM_PAGE = 100;
const ROUNDS = 15;
const MAX_RATIO = 1.3;

/** Components, workloads, releases, four bindings each, and two permission checks. */
const EXPECTED_CALLS = (7 * COMPONENTS) / UPSTREAM_PAGE + 2;

const scenario: Scenario = {
  title: `Usage of a namespace with ${COMPONENTS} components in 4 environments and 1,000 secrets, compared with the same calls made directly`,
  async measure(world) {
    const backend = await world.backend();
    const { kubernetesUrl } = await world.platform();
    await seedComponents(kubernetesUrl, NAMESPACE, COMPONENTS);
    await backend.report();
    const { secrets } = JSON.parse(await askUsage(backend));
    if (secrets.length !== COMPONENTS) {
      throw new Error(`${secrets.length} of ${COMPONENTS} uses were found.`);
    }
    const { upstreamCalls: calls } = await backend.report();
    const times = await timeSideBySide(ROUNDS, {
      ours: () => askUsage(backend),
      direct: () => repeat(calls, backend.secretApiUrl),
      empty: () => backend.get('bench-floor/'),
    });
    return [
      {
        what: 'calls to the OpenChoreo API',
        value: calls.length,
        unit: 'calls',
        target: EXPECTED_CALLS,
      },
      {
        what: `usage of ${COMPONENTS} components`,
        value: median(times.map(({ ours }) => ours)),
        unit: 'ms',
        base: {
          what: 'floor',
          value: median(times.map(({ direct, empty }) => direct + empty)),
          ratio: median(
            times.map(({ ours, direct, empty }) => ours / (direct + empty)),
          ),
        },
        target: MAX_RATIO,
      },
    ];
  },
};

export default scenario;

function askUsage(backend: Backend): Promise<string> {
  return backend.get(`openchoreo-secrets/namespaces/${NAMESPACE}/usage`);
}

/** Makes the same calls: the pages of a list in order, and the lists concurrently. */
async function repeat(calls: string[], baseUrl: string): Promise<void> {
  const lists = new Map<string, string[]>();
  for (const call of calls.filter(made => made.startsWith('GET '))) {
    const [list] = call.split('?');
    lists.set(list, [...(lists.get(list) ?? []), call]);
  }
  await Promise.all(
    [...lists.values()].map(async pages => {
      for (const page of pages) {
        const response = await fetch(`${baseUrl}${page.slice('GET '.length)}`);
        await response.json();
      }
    }),
  );
}
