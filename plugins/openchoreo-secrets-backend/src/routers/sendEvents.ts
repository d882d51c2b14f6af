import { once } from 'node:events';
import type { Response } from 'express';
import { closeSignal } from './requestSignals';

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
  begin: (closed: AbortSignal) => Promise<AsyncIterable<ServerSentEvent>>,
): Promise<void> {
  for await (const event of await begin(closeSignal(response))) {
    await send(response, event);
  }
  response.end();
}

/** A reader that takes nothing for this long is dropped. */
const DRAIN_TIMEOUT_MS = 30_000;

/** Waits for a slow reader, so that nothing is read before it can be sent. */
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

/** Waits until there is room again or the reader has left, and removes the listeners of both. */
async function drained(response: Response): Promise<void> {
  const waited = new AbortController();
  const timer = setTimeout(() => response.destroy(), DRAIN_TIMEOUT_MS);
  const { signal } = waited;
  try {
    await Promise.race([
      once(response, 'drain', { signal }),
      once(response, 'close', { signal }),
    ]);
  } finally {
    clearTimeout(timer);
    waited.abort();
  }
}

/** Begins an answer of server-sent events. */
export function beginEvents(response: Response): void {
  // no-transform keeps the compression of Backstage from holding events back
  response.set({
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
}

/** Answers with one event; `false` where the reader is behind. */
export function writeEvent(
  response: Response,
  event: string,
  data: object,
): boolean {
  return response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
