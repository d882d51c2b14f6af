import { median } from '../statistics.mts';
import type { Scenario } from '../types.mts';
import type { TableTimes } from '../world/BrowserSession.mts';

const ROUNDS = 7;

const scenario: Scenario = {
  title: 'From another tab to the rows of the table, in a real browser',
  async measure(world) {
    const session = await world.browser();
    const few: TableTimes[] = [];
    const many: TableTimes[] = [];
    await session.openSecrets('bench-100');
    await session.openSecrets('bench-5000');
    for (let round = 0; round < ROUNDS; round++) {
      few.push(await session.openSecrets('bench-100'));
      many.push(await session.openSecrets('bench-5000'));
    }
    const firstRows = (times: TableTimes[]) =>
      median(times.map(time => time.firstRows));
    return [
      {
        what: 'first rows of 5,000',
        value: firstRows(many),
        unit: 'ms',
        base: { what: 'those of 100', value: firstRows(few) },
        target: 1.5,
      },
      {
        what: 'all rows of 5,000',
        value: median(many.map(({ allRows }) => allRows)),
        unit: 'ms',
      },
    ];
  },
};

export default scenario;
