import { once } from 'node:events';
import type { Response } from 'express';
import { beginEvents, writeEvent } from './eventStream';
import { goneSignal } from './goneSignal';

export interface ServerSentEvent {
  event: string;
  data: object;
}

/**
 * Answers with server-sent events, each as soon as it is there. What fails before the first one is an error as
 * everywhere else.
 *
 * @param begin - is given a signal that is aborted when the reader is gone
 */
export async function sendEvents(
  response: Response,
  begin: (gone: AbortSignal) => Promise<AsyncIterable<ServerSentEvent>>,
): Promise<void> {
  for await (const event of await begin(goneSignal(response))) {
    await send(response, event);
  }
  response.end();
}

/** Waits for a reader that is slow, so that nothing is read that cannot be told yet. */
async function send(
  response: Response,
  { event, data }: ServerSentEvent,
): Promise<void> {
  if (!response.headersSent) {
    beginEvents(response);
  }
  const isTaken = writeEvent(response, event, data);
  if (!isTaken && !response.destroyed) {
    await drained(response);
  }
}

/** Waits until there is room again or nobody to need it, and leaves no listener of either behind. */
async function drained(response: Response): Promise<void> {
  const waited = new AbortController();
  const { signal } = waited;
  try {
    await Promise.race([
      once(response, 'drain', { signal }),
      once(response, 'close', { signal }),
    ]);
  } finally {
    waited.abort();
  }
}
