import type { RequestHandler } from 'express';

export interface AnswerInTimeOptions {
  timeoutMs: number;
  /** Whether to cut the connection without an answer, as OpenChoreo does. */
  isFaithful: boolean;
}

/** Ends requests that take too long. What they have begun goes on, so that nobody knows what has become of it. */
export function answerInTime(options: AnswerInTimeOptions): RequestHandler {
  const { timeoutMs, isFaithful } = options;
  return (_request, response, next) => {
    const timer = setTimeout(() => {
      if (isFaithful) {
        response.socket?.destroy();
        return;
      }
      response.status(503).json({
        code: 'SERVICE_UNAVAILABLE',
        error:
          'the request took too long; whether it was carried out is not known',
      });
    }, timeoutMs);
    response.on('close', () => clearTimeout(timer));
    next();
  };
}
