import { setTimeout as delay } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import type { FaultSwitch } from './FaultSwitch';
import type { Refusals } from './types';

/** Lets requests through, or does to them what the fault says. */
export function faultyAnswers(
  faults: FaultSwitch,
  refusals: Refusals,
): RequestHandler {
  return async (request, response, next) => {
    faults.track(response);
    switch (faults.fault?.kind) {
      case 'down':
        response.socket?.destroy();
        return;
      case 'hang':
        return;
      case 'slow':
        await delay(faults.fault.milliseconds);
        break;
      case 'throttled':
        throttle(response, faults.fault.retryAfterSeconds, refusals);
        return;
      default:
        if (isRefusedWrite(request, response, faults, refusals)) {
          return;
        }
    }
    next();
  };
}

function throttle(
  response: Response,
  retryAfterSeconds = 1,
  { throttled }: Refusals,
): void {
  response
    .status(429)
    .set('Retry-After', String(retryAfterSeconds))
    .json(throttled);
}

/** Answers a write that the fault is about; one whose answer is to be cut goes on to be carried out. */
function isRefusedWrite(
  request: Request,
  response: Response,
  faults: FaultSwitch,
  { conflict, forbidden }: Refusals,
): boolean {
  const kind = faults.fault?.kind;
  if (!kind || ['GET', 'HEAD'].includes(request.method)) {
    return false;
  }
  if (kind === 'push-failing') {
    response.status(forbidden.code).json(forbidden.body);
    return true;
  }
  if (!faults.isWriteHit()) {
    return false;
  }
  if (kind === 'conflict') {
    response.status(conflict.code).json(conflict.body);
    return true;
  }
  if (kind === 'cut') {
    response.end = () => {
      response.socket?.destroy();
      return response;
    };
  }
  return false;
}
