import type { Response } from 'express';

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
