import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { ObservedCall } from '@openchoreo-secrets/openchoreo-client';

/** The plugin's metrics. Attributes never contain values or names of objects or people. */
export interface SecretsMetrics {
  recordUpstreamCall(
    call: Pick<ObservedCall, 'operation' | 'outcome' | 'status' | 'durationMs'>,
  ): void;
  /** Counts an audited act; `unrecorded` if it was refused because the audit log failed. */
  countAct(event: string, outcome: 'succeeded' | 'failed' | 'unrecorded'): void;
  /** Counts a stream until the returned function is called. */
  countStream(kind: 'sync' | 'platform'): () => void;
  countInformerRestart(resource: 'pushsecrets' | 'clustersecretstores'): void;
  /** Reports the state of each watched cluster whenever metrics are collected. */
  observeClusters(readStates: () => string[]): void;
}

/** Creates the instruments of Backstage's metrics service; their names are documented in the README. */
export function createMetrics(service: MetricsService): SecretsMetrics {
  const upstream = service.createHistogram('openchoreo.secrets.upstream', {
    description: 'Calls to the OpenChoreo API, including retries',
    unit: 's',
    advice: {
      explicitBucketBoundaries: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    },
  });
  const acts = service.createCounter('openchoreo.secrets.acts', {
    description: 'Audited acts, such as reveals and changes',
  });
  const streams = service.createUpDownCounter('openchoreo.secrets.streams', {
    description: 'Open event streams',
  });
  const restarts = service.createCounter(
    'openchoreo.secrets.informer.restarts',
    { description: 'Lists and watches of planes that had to start again' },
  );
  const clusters = service.createObservableGauge(
    'openchoreo.secrets.clusters',
    {
      description: 'Watched clusters',
    },
  );
  return {
    recordUpstreamCall: ({ operation, outcome, status, durationMs }) =>
      upstream.record(durationMs / 1000, {
        operation,
        outcome,
        ...(status !== undefined && { status }),
      }),
    countAct: (event, outcome) => acts.add(1, { event, outcome }),
    countStream: kind => {
      streams.add(1, { kind });
      return () => streams.add(-1, { kind });
    },
    countInformerRestart: resource => restarts.add(1, { resource }),
    observeClusters: readStates =>
      clusters.addCallback(result => {
        const counts = new Map<string, number>();
        for (const state of readStates()) {
          counts.set(state, (counts.get(state) ?? 0) + 1);
        }
        counts.forEach((count, state) => result.observe(count, { state }));
      }),
  };
}
