import express, { type Express } from 'express';
import {
  answerNotFound,
  createErrorMiddleware,
  describeError,
} from '../errors';
import type { Clusters } from '../kubernetes';
import type { Security } from '../security';
import {
  FaithfulSecretService,
  KubernetesSecretService,
  SerializedSecretService,
  type PlaneFailureListener,
} from '../services';
import { namespaceKind } from '../services/objects';
import { answerInTime } from './answerInTime';
import { createAuthzRouter } from './createAuthzRouter';
import { createObjectsRouter } from './createObjectsRouter';
import { createPublicRouter } from './createPublicRouter';
import { createReleaseBindingsRouter } from './createReleaseBindingsRouter';
import { createReleaseTreeRouter } from './createReleaseTreeRouter';
import { createSecretReferencesRouter } from './createSecretReferencesRouter';
import { createSecretsRouter } from './createSecretsRouter';
import { createGuard } from './guard';
import { logRequests, requestIdOf, type Log } from './logRequests';
import { refuseWebPages, setSecurityHeaders } from './protectBrowsers';

export interface AppOptions {
  clusters: Clusters;
  security: Security;
  isEnabled: boolean;
  /** Whether to reproduce the faults of the OpenChoreo server. */
  isFaithful: boolean;
  /** Request timeout in milliseconds. */
  timeoutMs: number;
  getPublicUrl(): string;
  log: Log;
}

async function canReach({ controlPlane }: Clusters): Promise<boolean> {
  try {
    await controlPlane.list(namespaceKind, { limit: 1 });
    return true;
  } catch {
    return false;
  }
}

/** Creates the API. */
export function createApp(options: AppOptions): Express {
  const { clusters, security, isEnabled, isFaithful, getPublicUrl, log } =
    options;
  const guard = createGuard(security);
  const logPlaneFailure: PlaneFailureListener = ({ namespace, plane, error }) =>
    log({
      message: 'plane failure',
      namespace,
      plane: plane ? `${plane.kind} ${plane.name}` : 'none',
      reason: describeError(error),
    });
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(logRequests(log));
  app.use(setSecurityHeaders);
  app.use(answerInTime(options));
  if (security.issuer === undefined) {
    app.use(refuseWebPages(getPublicUrl));
  }
  app.use(
    createPublicRouter({
      getPublicUrl,
      issuer: security.issuer,
      // OpenChoreo's server is always ready.
      isReady: async () => isFaithful || canReach(clusters),
    }),
  );
  app.use(createReleaseTreeRouter({ clusters, guard, isFaithful }));
  app.use(
    createReleaseBindingsRouter({
      controlPlane: clusters.controlPlane,
      guard,
      isFaithful,
    }),
  );
  app.use(
    createObjectsRouter({
      controlPlane: clusters.controlPlane,
      guard,
      isFaithful,
    }),
  );
  app.use(
    createSecretReferencesRouter({
      controlPlane: clusters.controlPlane,
      guard,
    }),
  );
  app.use(
    createSecretsRouter({
      service: isFaithful
        ? FaithfulSecretService.create(clusters, logPlaneFailure)
        : SerializedSecretService.create(
            KubernetesSecretService.create(clusters, logPlaneFailure),
          ),
      isEnabled,
      guard,
    }),
  );
  app.use(createAuthzRouter({ security, guard }));
  app.use(answerNotFound);
  app.use(
    createErrorMiddleware({
      logFailure: (reason, response) =>
        log({ message: 'failure', id: requestIdOf(response), reason }),
      isFaithful,
    }),
  );
  return app;
}
