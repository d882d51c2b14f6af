import { median } from '../statistics.mts';
import type { Scenario } from '../types.mts';

const ROUNDS = 8;
/** Each digit matches fewer rows. */
const TYPED = '4999';

interface Recorder {
  paints: number[];
  rows: number[];
}

const scenario: Scenario = {
  title: 'A keystroke in the search of 5,000 secrets',
  async measure(world) {
    const session = await world.browser();
    const { page } = session;
    await session.openSecrets('bench-5000');
    await page.evaluate(recordKeystrokes);
    const search = page.getByRole('searchbox');
    for (let round = 0; round < ROUNDS; round++) {
      await search.fill('');
      await page.getByText('of 5000').waitFor();
      await search.focus();
      for (const [index, digit] of [...TYPED].entries()) {
        const count = round * TYPED.length + index + 1;
        await page.keyboard.press(digit);
        await page.waitForFunction(
          expected =>
            (globalThis as unknown as { recorder: Recorder }).recorder.rows
              .length >= expected,
          count,
        );
      }
    }
    const { paints, rows } = await page.evaluate(
      () => (globalThis as unknown as { recorder: Recorder }).recorder,
    );
    return [
      {
        what: 'until the letter is painted',
        value: median(paints),
        unit: 'ms',
        target: 50,
      },
      {
        what: 'until the slowest letter is painted',
        value: Math.max(...paints),
        unit: 'ms',
      },
      {
        what: 'until the matching rows are painted',
        value: median(rows),
        unit: 'ms',
      },
    ];
  },
};

export default scenario;

/** Runs in the page: measures from each key to the frame that shows it, and to the frame with its rows. */
function recordKeystrokes(): void {
  const recorder: Recorder = { paints: [], rows: [] };
  Object.assign(globalThis, { recorder });
  const range = () =>
    document.querySelector('.MuiTablePagination-root')?.textContent;
  const afterPaint = (act: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(undefined);
    });
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const before = range();
      afterPaint(() => recorder.paints.push(performance.now() - timeStamp));
      const look = () =>
        afterPaint(() => {
          if (range() === before) {
            look();
          } else {
            recorder.rows.push(performance.now() - timeStamp);
          }
        });
      look();
    },
    true,
  );
}
