import { median } from '../statistics.mts';
import type { Measurement, Scenario } from '../types.mts';
import { BrowserSession } from '../world/BrowserSession.mts';
import { followPlane } from '../world/followPlane.mts';
import type { Platform } from '../world/Platform.mts';
import { seedPlaneSecrets, setPushState } from '../world/seedPlaneSecrets.mts';
import { nameOfSecret } from '../world/seedSecrets.mts';
import type { World } from '../world/World.mts';

const COUNT = 5_000;
const NAMESPACE = `bench-${COUNT}`;
const ROUNDS = 7;
const CHANGES = 24;
const BYTES_PER_KB = 1024;
const MAX_CHANGE_MS = 2_000;
const MAX_KB = 1.5;

const scenario: Scenario = {
  title: `${COUNT.toLocaleString('en')} PushSecrets on a plane`,
  async measure(world) {
    const platform = await world.platform();
    const { kubernetesUrl } = platform;
    const names = Array.from({ length: COUNT }, (_, index) =>
      nameOfSecret(index),
    );
    await seedPlaneSecrets(kubernetesUrl, NAMESPACE, names);
    const { started, listed, heapBytes } = await followPlane({
      kubernetesUrl,
      namespace: NAMESPACE,
      count: COUNT,
      rounds: ROUNDS,
    });
    return [
      {
        what: 'until all are watched',
        value: median(started),
        unit: 'ms',
        base: {
          what: 'to list them',
          value: median(listed),
          ratio: median(started.map((time, round) => time / listed[round])),
        },
      },
      {
        what: 'memory per PushSecret',
        value: heapBytes / COUNT / BYTES_PER_KB,
        unit: 'kB',
        target: MAX_KB,
      },
      await measureChanges(world, platform),
    ];
  },
};

export default scenario;

/** Measures from a change on the plane to the row of the open table, in a real browser. */
async function measureChanges(
  world: World,
  platform: Platform,
): Promise<Measurement> {
  const { kubernetesUrl } = platform;
  const session = await world.keep(
    BrowserSession.start(platform, [
      {
        planes: ['ClusterDataPlane/default', 'ClusterWorkflowPlane/default'],
        serviceAccount: { url: kubernetesUrl, token: 'bench' },
      },
    ]),
  );
  await session.openSecrets(NAMESPACE);
  const name = nameOfSecret(0);
  await session.untilRow(name, 'Synced');
  const times: number[] = [];
  for (let change = 0; change < CHANGES; change++) {
    const isSynced = change % 2 === 1;
    const seen = session.untilRow(name, isSynced ? 'Synced' : 'Failed');
    const start = performance.now();
    await setPushState(kubernetesUrl, NAMESPACE, name, isSynced);
    await seen;
    times.push(performance.now() - start);
  }
  return {
    what: `from a change on the plane to the browser, ${CHANGES} changes`,
    value: median(times),
    unit: 'ms',
    target: MAX_CHANGE_MS,
  };
}
