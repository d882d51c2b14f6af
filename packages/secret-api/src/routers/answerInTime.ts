import type { RequestHandler } from 'express';

export interface AnswerInTimeOptions {
  timeoutMs: number;
  /** Whether to close the connection without an answer, as OpenChoreo does. */
  isFaithful: boolean;
}

/**
 * Ends requests that take too long: with 503, or by closing the connection where the answer has begun already, as it has
 * for a client that reads slowly.
 */
export function answerInTime(options: AnswerInTimeOptions): RequestHandler {
  const { timeoutMs, isFaithful } = options;
  return (_request, response, next) => {
    const timer = setTimeout(() => {
      if (isFaithful || response.headersSent) {
        response.destroy();
        return;
      }
      response.status(503).set('Connection', 'close').json({
        code: 'SERVICE_UNAVAILABLE',
        error:
          'the request took too long, and it is unknown whether it was carried out',
      });
    }, timeoutMs);
    response.on('close', () => clearTimeout(timer));
    next();
  };
}
