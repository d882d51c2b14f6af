import express, { type Express } from 'express';
import { answerNotFound, createErrorMiddleware } from '../errors';
import type { Clusters } from '../kubernetes';
import { KubernetesSecretService } from '../services';
import { createAuthzRouter } from './createAuthzRouter';
import { createObjectsRouter } from './createObjectsRouter';
import { createPublicRouter } from './createPublicRouter';
import { createSecretsRouter } from './createSecretsRouter';
import { logRequests, type Log } from './logRequests';

/** Kubernetes takes 1 MiB of values, which JSON may write several times as long. */
const parseBody = express.json({
  limit: '10mb',
  strict: false,
  type: () => true,
});

export interface AppOptions {
  clusters: Clusters;
  isEnabled: boolean;
  getPublicUrl(): string;
  log: Log;
}

/** The whole API. */
export function createApp(options: AppOptions): Express {
  const { clusters, isEnabled, getPublicUrl, log } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(logRequests(log));
  app.use(createPublicRouter(getPublicUrl));
  app.use(parseBody);
  app.use(createObjectsRouter(clusters.controlPlane));
  app.use(
    createSecretsRouter({
      service: KubernetesSecretService.create(clusters),
      isEnabled,
    }),
  );
  app.use(createAuthzRouter());
  app.use(answerNotFound);
  app.use(createErrorMiddleware(reason => log({ message: 'failure', reason })));
  return app;
}
