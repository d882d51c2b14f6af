import type { IRouter, Request, RequestHandler } from 'express';
import type {
  CertificatesService,
  PlatformService,
  RequestContext,
} from '../services';
import { nameOfPrincipal } from '../services/nameOfPrincipal';
import type { SecretsMetrics } from '../metrics';
import type { ContextProvider } from './createContextProvider';
import { closeSignal } from './requestSignals';
import { sendEvents, type ServerSentEvent } from './sendEvents';
import { StreamSlots } from './StreamSlots';

export interface PlatformRoutesOptions {
  platform: PlatformService;
  certificates: CertificatesService;
  getContext: ContextProvider;
  metrics: Pick<SecretsMetrics, 'countStream'>;
}

/** Each view reads many objects of many namespaces, so that few run at once. */
const MAX_VIEWS = 20;
const MAX_VIEWS_PER_CALLER = 3;

/** Adds the routes across all namespaces. The streams send each namespace as soon as it's known. */
export function addPlatformRoutes(
  router: Pick<IRouter, 'get'>,
  { platform, certificates, getContext, metrics }: PlatformRoutesOptions,
): void {
  const slots = new StreamSlots({
    total: MAX_VIEWS,
    perCaller: MAX_VIEWS_PER_CALLER,
    count: () => metrics.countStream('platform'),
    message:
      'Too many pages read all namespaces at the moment. Close one, or try again in a minute.',
  });

  /** Streams what `read` yields, while the caller has a slot. */
  const stream =
    (
      read: (
        context: RequestContext,
        closed: AbortSignal,
        request: Request,
      ) => AsyncIterable<ServerSentEvent>,
    ): RequestHandler =>
    (request, response) =>
      sendEvents(response, async closed => {
        const context = await getContext(request, closed);
        const free = slots.take(nameOfPrincipal(context.credentials));
        if (closed.aborted) {
          free();
        }
        closed.addEventListener('abort', free);
        return read(context, closed, request);
      });

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
