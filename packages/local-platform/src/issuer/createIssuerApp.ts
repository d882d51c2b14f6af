import express, { type Express, type Request } from 'express';
import PromiseRouter from 'express-promise-router';
import { jwtVerify, type CryptoKey } from 'jose';
import type { Provider } from 'oidc-provider';
import { localPages } from '../http/localOnly';
import { AUDIENCE } from './createProvider';
import { renderLoginPage } from './loginPage';
import { claimsOf, findUser } from './users';

const pageHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
};

export interface IssuerAppOptions {
  provider: Provider;
  publicKey: CryptoKey;
}

/** Creates the app with the OpenID Connect provider, the login page, and the userinfo endpoint. */
export function createIssuerApp(options: IssuerAppOptions): Express {
  const { provider, publicKey } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(localPages);
  const router = PromiseRouter();

  router.get('/readyz', (_, response) => {
    response.type('text/plain').send('ok');
  });

  router.get('/interaction/:uid', async (request, response) => {
    await provider.interactionDetails(request, response);
    response.set(pageHeaders).type('html').send(renderLoginPage());
  });

  router.post(
    '/interaction/:uid',
    express.urlencoded({ extended: false }),
    async (request, response) => {
      const user = findUser(String(request.body.user));
      if (!user) {
        response
          .status(400)
          .type('text/plain')
          .send("The user doesn't exist.\n");
        return;
      }
      await provider.interactionFinished(request, response, {
        login: { accountId: user.id },
      });
    },
  );

  // The provider's own userinfo endpoint accepts opaque tokens only, and OpenChoreo needs JWTs.
  router.get('/userinfo', async (request, response) => {
    const user = await findTokenUser(request);
    response.set('Cache-Control', 'no-store');
    if (user) {
      response.json(claimsOf(user));
    } else {
      response.status(401).json({ error: 'invalid_token' });
    }
  });

  app.use(router);
  app.use(provider.callback());
  return app;

  async function findTokenUser({ headers }: Request) {
    const token = headers.authorization?.replace(/^bearer /i, '') ?? '';
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        issuer: provider.issuer,
        audience: AUDIENCE,
      });
      return findUser(payload.sub ?? '');
    } catch {
      return undefined;
    }
  }
}
