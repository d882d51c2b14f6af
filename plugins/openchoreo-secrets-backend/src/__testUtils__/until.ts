import { setTimeout as delay } from 'node:timers/promises';

/** Waits until a condition is true. The test's own time limit ends a wait that takes too long. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  while (!(await isSo())) {
    await delay(10);
  }
}
