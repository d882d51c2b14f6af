import type { IRouter } from 'express';
import { SecretsError } from '../errors';
import type { SyncService } from '../services';
import type { ContextProvider } from './createContextProvider';
import { SyncStream } from './SyncStream';

/** Each holds a connection; a browser needs one. */
const MAX_STREAMS = 500;

export interface SyncRoutesOptions {
  service: SyncService;
  getContext: ContextProvider;
}

/** The routes that tell whether secrets are really there. */
export function addSyncRoutes(
  router: Pick<IRouter, 'get'>,
  { service, getContext }: SyncRoutesOptions,
): void {
  let streams = 0;

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
      assertRoomForStream(streams);
      const stream = SyncStream.create(response);
      const unsubscribe = await service.followSync(namespace, context, change =>
        stream.push(change),
      );
      try {
        const state = await service.getSync(namespace, context);
        streams += 1;
        stream.open(state, () => {
          streams -= 1;
          unsubscribe();
        });
      } catch (error) {
        unsubscribe();
        throw error;
      }
    },
  );
}

function assertRoomForStream(streams: number): void {
  if (streams >= MAX_STREAMS) {
    throw new SecretsError({
      status: 429,
      message:
        'Too many browsers follow the state of secrets at the moment. It is still shown, and refreshed now and then.',
    });
  }
}
