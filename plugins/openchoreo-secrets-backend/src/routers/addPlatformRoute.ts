import type { IRouter } from 'express';
import type { PlatformService } from '../services';
import type { ContextProvider } from './createContextProvider';
import { sendEvents } from './sendEvents';

export interface PlatformRouteOptions {
  service: PlatformService;
  getContext: ContextProvider;
}

/** The route that looks across all namespaces and tells each as soon as it is known. */
export function addPlatformRoute(
  router: Pick<IRouter, 'get'>,
  { service, getContext }: PlatformRouteOptions,
): void {
  router.get('/platform/secrets', (request, response) =>
    sendEvents(response, async gone =>
      service.readPlatform(await getContext(request, gone), gone),
    ),
  );
}
