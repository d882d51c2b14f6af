import { median } from '../statistics.mts';
import type { Measurement, Scenario } from '../types.mts';

const TYPED = 'abcdefghij';

/** The limits by the number of rows, in milliseconds. */
const SIZES = [
  { rows: 120, keystroke: 16 },
  { rows: 300, keystroke: 50, paste: 500 },
];

const scenario: Scenario = {
  title: 'A keystroke in the form that creates a secret',
  async measure(world) {
    const { page } = await world.browser();
    const results: Measurement[] = [];
    for (const { rows, keystroke, paste } of SIZES) {
      await page.goto(
        new URL('/settings/secrets?namespace=acme-corp', page.url()).href,
      );
      await page.getByRole('button', { name: 'Create secret' }).click();
      const dialog = page.getByRole('dialog', { name: 'Create secret' });
      await dialog.getByRole('button', { name: 'Add from…' }).click();
      await page.getByRole('menuitem', { name: /^\.env text/ }).click();
      await page
        .getByRole('textbox', { name: '.env text' })
        .fill(
          Array.from({ length: rows }, (_, i) => `KEY_${i}=value${i}`).join(
            '\n',
          ),
        );
      const add = page.getByRole('button', { name: `Add ${rows} keys` });
      await add.waitFor();
      const pasted = await add.evaluate(clickUntilRows, rows);
      await page.evaluate(recordInput);
      const middle = Math.floor(rows / 2);
      for (const label of ['Key', 'Value']) {
        const field = dialog.getByLabel(label, { exact: true }).nth(middle);
        await field.focus();
        await page.keyboard.type(TYPED, { delay: 100 });
        // A field that was left is checked with each letter.
        await field.blur();
        await field.focus();
        await page.keyboard.type(TYPED, { delay: 100 });
      }
      const times = await page.evaluate(
        () => (globalThis as unknown as { inputTimes: number[] }).inputTimes,
      );
      results.push(
        {
          what: `until ${rows} keys from .env text are shown`,
          value: pasted,
          unit: 'ms',
          target: paste,
        },
        {
          what: `a letter with ${rows} keys`,
          value: median(times),
          unit: 'ms',
          target: keystroke,
        },
        {
          what: `the slowest letter with ${rows} keys`,
          value: Math.max(...times),
          unit: 'ms',
        },
      );
    }
    return results;
  },
};

export default scenario;

/** In the page: from the click on a button until so many rows are laid out. */
function clickUntilRows(
  button: HTMLElement | SVGElement,
  rows: number,
): Promise<number> {
  const start = performance.now();
  (button as HTMLElement).click();
  return new Promise(resolve => {
    const look = () => {
      const keys = document.querySelectorAll(
        '[id^=openchoreo-secrets-key-]:is(input)',
      );
      if (keys.length >= rows) {
        document.body.getBoundingClientRect();
        resolve(performance.now() - start);
      } else {
        requestAnimationFrame(look);
      }
    };
    look();
  });
}

/** In the page: from each letter until everything that it causes is done and laid out. */
function recordInput(): void {
  const inputTimes: number[] = [];
  Object.assign(globalThis, { inputTimes });
  document.addEventListener(
    'input',
    () => {
      const start = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        document.body.getBoundingClientRect();
        inputTimes.push(performance.now() - start);
      };
      port2.postMessage(undefined);
    },
    true,
  );
}
