import type { RequestHandler } from 'express';
import { withRequestSignal } from '../kubernetes';

export interface AnswerInTimeOptions {
  timeoutMs: number;
  /** Whether to close the connection without a response and complete the work, as OpenChoreo does. */
  isFaithful: boolean;
}

/**
 * Cancels requests after a timeout: aborts their cluster calls and responds 503, or closes the connection if the response
 * has started (slow readers). Rollbacks continue after the response.
 */
export function answerInTime(options: AnswerInTimeOptions): RequestHandler {
  const { timeoutMs, isFaithful } = options;
  return (_request, response, next) => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      if (isFaithful || response.headersSent) {
        response.destroy();
      } else {
        response.status(503).set('Connection', 'close').json({
          code: 'SERVICE_UNAVAILABLE',
          error:
            'the request took too long and was canceled, unless it completed at the same moment; check the result and the target plane, then try again',
        });
      }
      if (!isFaithful) {
        controller.abort();
      }
    }, timeoutMs);
    response.on('close', () => clearTimeout(timer));
    withRequestSignal(controller.signal, next);
  };
}
