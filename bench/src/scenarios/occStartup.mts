import { median, timeSideBySide } from '../statistics.mts';
import type { Scenario } from '../types.mts';
import { listDirectly } from '../world/listSecrets.mts';
import { OccInstallation } from '../world/OccInstallation.mts';

const ROUNDS = 15;
const NAMESPACE = 'bench-20';

const scenario: Scenario = {
  title: 'Commands of occ, from the start of the process to its exit',
  async measure(world) {
    const { secretApiUrl } = await world.platform();
    const occ = await world.keep(OccInstallation.start());
    const list = ['secret', 'list', '--namespace', NAMESPACE];
    const times = await timeSideBySide(ROUNDS, {
      help: () => occ.run(['--help'], secretApiUrl),
      list: () => occ.run(list, secretApiUrl),
      roundTrip: () => listDirectly(secretApiUrl, NAMESPACE),
    });
    return [
      {
        what: 'occ --help',
        value: median(times.map(({ help }) => help)),
        unit: 'ms',
        target: 200,
      },
      {
        what: 'occ secret list, minus one round trip',
        value: median(times.map(round => round.list - round.roundTrip)),
        unit: 'ms',
        target: 350,
      },
      {
        what: 'one round trip of the same list',
        value: median(times.map(({ roundTrip }) => roundTrip)),
        unit: 'ms',
      },
    ];
  },
};

export default scenario;
