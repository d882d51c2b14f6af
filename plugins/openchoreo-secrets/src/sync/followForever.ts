const MIN_WAIT_MS = 1_000;
const MAX_WAIT_MS = 30_000;
/** A connection that lasts this long resets the backoff. */
const GOOD_MS = 10_000;

export interface FollowOptions {
  /** Stops the connection. */
  signal: AbortSignal;
  /** Called after each failure, before the next attempt. */
  onInterrupted(): void;
}

/** Reconnects whenever a connection ends, with exponential backoff after failures. */
export async function followForever(
  connect: (signal: AbortSignal) => Promise<void>,
  { signal, onInterrupted }: FollowOptions,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const begin = Date.now();
    try {
      await connect(signal);
    } catch {
      if (signal.aborted) {
        return;
      }
      onInterrupted();
    }
    failures = Date.now() - begin > GOOD_MS ? 0 : failures + 1;
    const wait = Math.min(MAX_WAIT_MS, MIN_WAIT_MS * 2 ** (failures - 1));
    await delay(failures === 0 ? 0 : wait, signal);
  }
}

async function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  let stop = () => {};
  await new Promise<void>(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop);
  });
  signal.removeEventListener('abort', stop);
}
