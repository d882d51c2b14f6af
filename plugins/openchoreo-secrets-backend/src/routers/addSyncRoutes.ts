import type { IRouter } from 'express';
import type { SecretsMetrics } from '../metrics';
import { nameOfPrincipal } from '../services/RequestContext';
import type { SyncService } from '../services/sync/SyncService';
import type { ContextProvider } from './contextProvider';
import { SyncStream } from './eventStreams';
import { StreamSlots } from './StreamSlots';

const MAX_STREAMS = 500;
/** A tab needs one stream. */
const MAX_STREAMS_PER_CALLER = 20;

export interface SyncRoutesOptions {
  service: SyncService;
  getContext: ContextProvider;
  metrics: Pick<SecretsMetrics, 'countStream'>;
}

/** Adds the routes of the sync state. */
export function addSyncRoutes(
  router: Pick<IRouter, 'get'>,
  { service, getContext, metrics }: SyncRoutesOptions,
): void {
  const slots = new StreamSlots({
    total: MAX_STREAMS,
    perCaller: MAX_STREAMS_PER_CALLER,
    count: () => metrics.countStream('sync'),
    message:
      'Too many pages are receiving live sync updates. This page refreshes every few seconds instead.',
  });

  router.get('/namespaces/:namespace/sync', async (request, response) => {
    const context = await getContext(request);
    response.json(await service.getSync(request.params.namespace, context));
  });

  router.get(
    '/namespaces/:namespace/secrets/:name/consumers',
    async (request, response) => {
      const context = await getContext(request);
      const { namespace, name } = request.params;
      response.json(await service.listConsumers({ namespace, name }, context));
    },
  );

  router.get(
    '/namespaces/:namespace/components/:component/consumers',
    async (request, response) => {
      const context = await getContext(request);
      const { namespace, component } = request.params;
      response.json(
        await service.listComponentConsumers({ namespace, component }, context),
      );
    },
  );

  router.get(
    '/namespaces/:namespace/sync/events',
    async (request, response) => {
      const context = await getContext(request);
      const { namespace } = request.params;
      const free = slots.take(nameOfPrincipal(context.credentials));
      const stream = new SyncStream(response);
      try {
        const { state, unsubscribe } = await service.followSync(
          namespace,
          context,
          change => stream.push(change),
        );
        stream.open(state, () => {
          free();
          unsubscribe();
        });
      } catch (error) {
        free();
        throw error;
      }
    },
  );
}
