import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import type { Config } from '@backstage/config';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The root router of Backstage. In guest mode everybody who reaches this backend is signed in, so it answers only requests
 * to its own names: otherwise a web page could reach it with a name that resolves to 127.0.0.1 (DNS rebinding).
 */
export const rootHttpRouter = rootHttpRouterServiceFactory({
  configure: ({ app, config, healthRouter, applyDefaults }) => {
    const hosts = readGuestHosts(config);
    app.use((request, response, next) => {
      if (!hosts || isAllowedHost(request.headers.host, hosts)) {
        next();
        return;
      }
      response
        .status(403)
        .send(
          'In guest mode, this backend answers only to its own host names.',
        );
    });
    // Before the defaults, which log each request: probes would fill the log.
    app.use(healthRouter);
    applyDefaults();
  },
});

/** The host names of a backend in guest mode, or `undefined` if people sign in. */
export function readGuestHosts(config: Config): string[] | undefined {
  if (!config.has('auth.providers.guest')) {
    return undefined;
  }
  const urls = ['app.baseUrl', 'backend.baseUrl'].flatMap(
    key => config.getOptionalString(key) ?? [],
  );
  return [...LOOPBACK_NAMES, ...urls.map(url => new URL(url).hostname)];
}

/** @param host - a `Host` header */
export function isAllowedHost(
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  const name = host?.replace(/:\d+$/, '').toLowerCase();
  return name !== undefined && allowed.includes(name);
}
