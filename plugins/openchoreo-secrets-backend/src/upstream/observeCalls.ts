import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ObservedCall } from '@openchoreo-secrets/openchoreo-client';
import type { SecretsMetrics } from '../metrics';

export interface CallObserverOptions {
  logger: LoggerService;
  metrics: Pick<SecretsMetrics, 'recordUpstreamCall'>;
}

/**
 * Creates the observer of all calls to OpenChoreo. Each failure is logged once: as a warning if the server failed, for
 * debugging if it refused the call or nobody waits for the answer.
 */
export function createCallObserver({
  logger,
  metrics,
}: CallObserverOptions): (call: ObservedCall) => void {
  return call => {
    metrics.recordUpstreamCall(call);
    const { outcome, status = 0, durationMs } = call;
    if (outcome === 'ok') {
      return;
    }
    const isRefusal = outcome === 'response' && status < 500;
    const level = isRefusal || outcome === 'aborted' ? 'debug' : 'warn';
    logger[level]('A call to OpenChoreo failed', {
      ...call,
      durationMs: Math.round(durationMs),
    });
  };
}
