import { once } from 'node:events';
import type { IRouter, Response } from 'express';
import type { PlatformService } from '../services';
import type { ContextProvider } from './createContextProvider';

export interface PlatformRouteOptions {
  service: PlatformService;
  getContext: ContextProvider;
}

/** The route that looks across all namespaces and tells each as soon as it is known. */
export function addPlatformRoute(
  router: Pick<IRouter, 'get'>,
  { service, getContext }: PlatformRouteOptions,
): void {
  router.get('/platform/secrets', async (request, response) => {
    const context = await getContext(request);
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    for await (const { event, data } of service.readPlatform(
      context,
      gone.signal,
    )) {
      await send(response, event, data);
    }
    response.end();
  });
}

/** Waits for a reader that is slow, so that nothing is read that cannot be told yet. */
async function send(
  response: Response,
  event: string,
  data: object,
): Promise<void> {
  if (!response.headersSent) {
    // no-transform keeps the compression of Backstage from holding events back
    response.set({
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
  }
  const isTaken = response.write(
    `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
  );
  if (!isTaken && !response.destroyed) {
    await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
}
