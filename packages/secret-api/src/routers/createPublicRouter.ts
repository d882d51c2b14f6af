import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { version } from '../../package.json';

export interface PublicRouterOptions {
  getPublicUrl(): string;
  /** Whether the server can handle requests. */
  isReady(): Promise<boolean>;
  /** Issuer of tokens; absent if sign-in is off. */
  issuer?: string;
}

/** Creates the routes without authentication: health, version, and sign-in metadata. */
export function createPublicRouter(options: PublicRouterOptions): Router {
  const { getPublicUrl, isReady, issuer } = options;
  const router = PromiseRouter();

  router.get('/health', (_, response) => {
    response.type('text/plain').send('OK');
  });

  router.get('/ready', async (_, response) => {
    const ready = await isReady();
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'Ready' : 'The control plane is unreachable');
  });

  router.get('/version', (_, response) => {
    response.json({
      name: 'secret-api',
      version,
      gitRevision: 'not-set',
      buildTime: 'not-set',
      goOS: process.platform,
      goArch: process.arch,
      goVersion: 'not-set',
    });
  });

  router.get('/.well-known/oauth-protected-resource', (_, response) => {
    const url = getPublicUrl();
    response.json({
      resource_name: 'OpenChoreo Secret Management API',
      resource: url,
      authorization_servers: [issuer ?? url],
      bearer_methods_supported: ['header'],
      scopes_supported: ['openid'],
      openchoreo_clients: [
        { name: 'cli', client_id: 'openchoreo-cli', scopes: ['openid'] },
      ],
      openchoreo_security_enabled: issuer !== undefined,
    });
  });

  router.get('/.well-known/openid-configuration', (_, response, next) => {
    if (issuer) {
      next();
      return;
    }
    const url = getPublicUrl();
    response.json({
      issuer: url,
      authorization_endpoint: `${url}/oauth2/authorize`,
      token_endpoint: `${url}/oauth2/token`,
    });
  });

  return router;
}
