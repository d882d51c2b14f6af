import type { LoggerService } from '@backstage/backend-plugin-api';
import type { IRouter, Request, RequestHandler } from 'express';
import type { SecretsMetrics } from '../metrics';
import type { CertificatesService } from '../services/certificates/CertificatesService';
import type { PlatformService } from '../services/platform/PlatformService';
import {
  nameOfPrincipal,
  type RequestContext,
} from '../services/RequestContext';
import { closeSignal, type ContextProvider } from './contextProvider';
import { sendEvents, type ServerSentEvent } from './eventStreams';
import { StreamSlots } from './StreamSlots';

/** Each stream reads many objects of many namespaces. */
const MAX_VIEWS = 20;
const MAX_VIEWS_PER_CALLER = 3;

export interface PlatformRoutesOptions {
  platform: PlatformService;
  certificates: CertificatesService;
  getContext: ContextProvider;
  logger: LoggerService;
  metrics: Pick<SecretsMetrics, 'countStream'>;
}

/** Adds the routes across all namespaces. The streams send each namespace as soon as it was read. */
export function addPlatformRoutes(
  router: Pick<IRouter, 'get'>,
  {
    platform,
    certificates,
    getContext,
    logger,
    metrics,
  }: PlatformRoutesOptions,
): void {
  const slots = new StreamSlots({
    total: MAX_VIEWS,
    perCaller: MAX_VIEWS_PER_CALLER,
    count: () => metrics.countStream('platform'),
    message:
      'Too many pages are reading all namespaces. Close one, or try again in a minute.',
  });

  /** Streams the events of `read` while the caller has a slot. */
  const stream =
    (
      read: (
        context: RequestContext,
        closed: AbortSignal,
        request: Request,
      ) => AsyncIterable<ServerSentEvent>,
    ): RequestHandler =>
    (request, response) =>
      sendEvents(
        response,
        async closed => {
          const context = await getContext(request, closed);
          const free = slots.take(nameOfPrincipal(context.credentials));
          if (closed.aborted) {
            free();
          }
          closed.addEventListener('abort', free);
          return read(context, closed, request);
        },
        { logger },
      );

  router.get(
    '/platform/secrets',
    stream((context, closed) => platform.readPlatform(context, closed)),
  );

  router.get(
    '/platform/certificates',
    stream((context, closed, { query: { after } }) =>
      certificates.scanCertificates(
        typeof after === 'string' ? { after } : {},
        context,
        closed,
      ),
    ),
  );

  router.get('/platform/planes', async (request, response) => {
    const closed = closeSignal(response);
    const context = await getContext(request, closed);
    response.json(await platform.readPlanes(context, closed));
  });
}
