import { setTimeout as delay } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import type { FaultSwitch } from './FaultSwitch';

/** Applies the current fault to each request; passes the request on without a fault. */
export function faultyAnswers(faults: FaultSwitch): RequestHandler {
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
      case 'push-failing':
        if (!['GET', 'HEAD'].includes(request.method)) {
          response.status(403).json({ errors: ['permission denied'] });
          return;
        }
        break;
      default:
    }
    next();
  };
}
