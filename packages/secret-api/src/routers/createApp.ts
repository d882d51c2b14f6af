import express, { type Express } from 'express';
import { answerNotFound, createErrorMiddleware } from '../errors';
import type { Clusters } from '../kubernetes';
import type { Security } from '../security';
import { KubernetesSecretService, SerializedSecretService } from '../services';
import { createAuthzRouter } from './createAuthzRouter';
import { createObjectsRouter } from './createObjectsRouter';
import { createPublicRouter } from './createPublicRouter';
import { createSecretReferencesRouter } from './createSecretReferencesRouter';
import { createSecretsRouter } from './createSecretsRouter';
import { createGuard } from './guard';
import { logRequests, type Log } from './logRequests';

export interface AppOptions {
  clusters: Clusters;
  security: Security;
  isEnabled: boolean;
  getPublicUrl(): string;
  log: Log;
}

/** The whole API. */
export function createApp(options: AppOptions): Express {
  const { clusters, security, isEnabled, getPublicUrl, log } = options;
  const guard = createGuard(security);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(logRequests(log));
  app.use(createPublicRouter({ getPublicUrl, issuer: security.issuer }));
  app.use(createObjectsRouter({ controlPlane: clusters.controlPlane, guard }));
  app.use(
    createSecretReferencesRouter({
      controlPlane: clusters.controlPlane,
      guard,
    }),
  );
  app.use(
    createSecretsRouter({
      service: SerializedSecretService.create(
        KubernetesSecretService.create(clusters),
      ),
      isEnabled,
      guard,
    }),
  );
  app.use(createAuthzRouter({ security, guard }));
  app.use(answerNotFound);
  app.use(createErrorMiddleware(reason => log({ message: 'failure', reason })));
  return app;
}
