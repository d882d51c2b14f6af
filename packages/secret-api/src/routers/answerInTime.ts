import type { RequestHandler } from 'express';

export interface AnswerInTimeOptions {
  timeoutMs: number;
  /** Whether to close the connection without a response, as OpenChoreo does. */
  isFaithful: boolean;
}

/**
 * Ends requests after a timeout: responds 503, or closes the connection if the response has started (slow readers).
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
        error: 'the request timed out and might still be carried out',
      });
    }, timeoutMs);
    response.on('close', () => clearTimeout(timer));
    next();
  };
}
