import { setTimeout as delay } from 'node:timers/promises';

/** Waits for what happens elsewhere; a test that waits in vain fails by its own limit of time. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await delay(10);
  }
}
