import type { Request, Response } from 'express';

/** Creates a signal that aborts when the response has been sent or its reader has left. */
export function closeSignal(response: Response): AbortSignal {
  const closed = new AbortController();
  // A reader that left earlier, such as during authentication, causes no further event.
  if (response.closed || response.destroyed) {
    closed.abort();
  }
  response.on('close', () => closed.abort());
  return closed.signal;
}

/**
 * Creates the signal that ends the upstream reads of a request: when its time is up and, for requests that change
 * nothing, when its reader has left. A change that has begun is finished even if nobody waits for the answer.
 */
export function requestSignal(
  request: Request,
  timeoutMs: number,
): AbortSignal {
  const deadline = AbortSignal.timeout(timeoutMs);
  const { method, res: response } = request;
  return method === 'GET' && response
    ? AbortSignal.any([deadline, closeSignal(response)])
    : deadline;
}
