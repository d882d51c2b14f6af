import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_INTERVAL_MS = 250;
/** Long, because the app's server logs each request that it keeps waiting until the app is built. */
const REQUEST_TIMEOUT_MS = 60_000;

/** Resolves when the URL answers 2xx; rejects when the signal aborts. */
export async function waitUntilReady(
  url: string,
  signal: AbortSignal,
): Promise<void> {
  while (!(await answersOk(url, signal))) {
    await delay(POLL_INTERVAL_MS, undefined, { signal });
  }
}

/** Whether something listens on a port of 127.0.0.1 already. */
export function isPortTaken(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(true));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(false)));
  });
}

async function answersOk(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([
        signal,
        AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      ]),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
