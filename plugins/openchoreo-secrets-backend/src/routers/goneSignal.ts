import type { Response } from 'express';

/** Is aborted when the reader of an answer is gone, be it with all of it or without. */
export function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  return gone.signal;
}
