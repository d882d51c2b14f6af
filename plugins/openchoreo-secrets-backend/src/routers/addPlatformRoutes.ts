import type { IRouter } from 'express';
import type { CertificatesService, PlatformService } from '../services';
import type { ContextProvider } from './createContextProvider';
import { closeSignal } from './requestSignals';
import { sendEvents } from './sendEvents';

export interface PlatformRoutesOptions {
  platform: PlatformService;
  certificates: CertificatesService;
  getContext: ContextProvider;
}

/** The routes that look across all namespaces, most of which tell each as soon as it is known. */
export function addPlatformRoutes(
  router: Pick<IRouter, 'get'>,
  { platform, certificates, getContext }: PlatformRoutesOptions,
): void {
  router.get('/platform/secrets', (request, response) =>
    sendEvents(response, async gone =>
      platform.readPlatform(await getContext(request, gone), gone),
    ),
  );

  router.get('/platform/certificates', (request, response) =>
    sendEvents(response, async gone => {
      const context = await getContext(request, gone);
      const { after } = request.query;
      return certificates.scanCertificates(
        typeof after === 'string' ? { after } : {},
        context,
        gone,
      );
    }),
  );

  router.get('/platform/planes', async (request, response) => {
    const gone = closeSignal(response);
    const context = await getContext(request, gone);
    response.json(await platform.readPlanes(context, gone));
  });
}
