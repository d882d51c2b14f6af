import { setTimeout } from 'node:timers/promises';
import { percentile, timeSideBySide } from '../statistics.mts';
import type { Measurement, Scenario } from '../types.mts';
import { FourPlanes } from '../world/FourPlanes.mts';
import { PlanesView, type SyncAnswer } from '../world/PlanesView.mts';

const ROUNDS = 200;
const MAX_RATIO = 1.2;
const SHARE = 0.95;
const POLL_INTERVAL_MS = 200;
/** Concurrent people with an open secret on the plane. */
const OPEN_SECRETS = 4;

const scenario: Scenario = {
  title:
    'List and sync state of 1,000 secrets on four planes with a hanging one, compared with four working planes',
  async measure(world) {
    const platform = await world.platform();
    const four = await world.keep(FourPlanes.start(platform));
    const start = () => world.keep(PlanesView.start(four, platform.kubeconfig));
    const all = await start();
    const three = await start();
    const isPushed = ({ secrets }: SyncAnswer) =>
      secrets.filter(({ state }) => state === 'synced').length ===
      four.secretCount;
    await untilSync(all, isPushed);
    await untilSync(three, isPushed);
    const last = four.planes[3].name;
    const none = await compare('without a hanging plane', three, all, last);
    three.links[3].freeze();
    const early = await compare(
      'after a plane starts hanging',
      three,
      all,
      last,
    );
    await untilSync(
      three,
      ({ planes }) =>
        planes.find(({ name }) => name === last)?.state === 'unreachable',
    );
    const late = await compare(
      'after the backend detects it',
      three,
      all,
      last,
    );
    await assertNothingHidden(three, four.secretCount);
    return [
      none,
      { ...early, target: MAX_RATIO },
      { ...late, target: MAX_RATIO },
    ];
  },
};

export default scenario;

async function compare(
  when: string,
  hanging: PlanesView,
  answering: PlanesView,
  plane: string,
): Promise<Measurement> {
  const opened = Array.from({ length: OPEN_SECRETS }, (_, index) => {
    const name = `${plane}-00${index}`;
    return Promise.allSettled(
      [hanging, answering].map(view => view.readFacts(name)),
    );
  });
  const times = await timeSideBySide(ROUNDS, {
    hanging: () => ask(hanging),
    answering: () => ask(answering),
  });
  await Promise.all(opened);
  const p95 = (name: keyof (typeof times)[number]) =>
    percentile(
      times.map(time => time[name]),
      SHARE,
    );
  return {
    what: `p95 ${when}`,
    value: p95('hanging'),
    unit: 'ms',
    base: { what: 'p95 with working planes', value: p95('answering') },
  };
}

/** The requests of the Secrets tab. */
function ask(view: PlanesView): Promise<unknown> {
  return Promise.all([view.listNames(), view.readSync()]);
}

async function untilSync(
  view: PlanesView,
  isWanted: (sync: SyncAnswer) => boolean,
): Promise<void> {
  while (!isWanted(await view.readSync())) {
    await setTimeout(POLL_INTERVAL_MS);
  }
}

async function assertNothingHidden(
  view: PlanesView,
  count: number,
): Promise<void> {
  const names = new Set(await view.listNames());
  const { planes } = await view.readSync();
  const states = planes.map(({ state }) => state).sort();
  if (
    names.size !== count ||
    states.join() !== 'reachable,reachable,reachable,unreachable'
  ) {
    throw new Error(`${names.size} secrets on planes that are ${states}`);
  }
}
