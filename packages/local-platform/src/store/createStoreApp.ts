import { timingSafeEqual } from 'node:crypto';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
} from 'express';
import type { FaultSwitch } from '../faults/FaultSwitch';
import { faultyAnswers } from '../faults/faultyAnswers';
import { localOnly } from '../http/localOnly';
import { createDataRouter, createVersionsRouter } from './dataRouter';
import { CasMismatchError, versionChanges, type KvStore } from './KvStore';
import { createMetadataRouter } from './metadataRouter';
import type { Seal } from './Seal';
import { createSystemRouter } from './systemRouter';
import { createTokenRouter } from './tokenRouter';

/** OpenBao's default request size limit. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

export interface StoreAppOptions {
  store: KvStore;
  token: string;
  /** Token with the permissions of the backend's `history.hcl` policy: read, delete, and destroy versions, but not write. */
  historyToken: string;
  seal: Seal;
  /** Faults to inject into requests. */
  faults?: FaultSwitch;
  /** Called with unexpected errors (bugs of the server). */
  onError(error: Error): void;
}

/** Creates OpenBao's HTTP API with a KV-v2 mount at `secret/`. */
export function createStoreApp(options: StoreAppOptions): Express {
  const { store, seal } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(localOnly);
  if (options.faults) {
    app.use(faultyAnswers(options.faults));
  }
  app.use('/v1/sys', createSystemRouter(seal));
  app.use(refuseWhileSealed(seal));
  app.use(requireToken(options));
  app.use(express.json({ type: () => true, limit: MAX_BODY_BYTES }));
  app.use('/v1/auth/token', createTokenRouter());
  app.use('/v1/secret/data', createDataRouter(store));
  app.use('/v1/secret/metadata', createMetadataRouter(store));
  for (const change of versionChanges) {
    app.use(`/v1/secret/${change}`, createVersionsRouter(store, change));
  }
  app.use((request, response) => {
    const route = request.path.replace(/^\/(v1\/)?/, '');
    response.status(404).json({
      errors: [`no handler for route "${route}". route entry not found.`],
    });
  });
  app.use(createErrorHandler(options.onError));
  return app;
}

function refuseWhileSealed(seal: Seal): RequestHandler {
  return (_, response, next) => {
    if (seal.isSealed) {
      response.status(503).json({ errors: ['Vault is sealed'] });
      return;
    }
    next();
  };
}

function requireToken({
  token,
  historyToken,
}: Pick<StoreAppOptions, 'token' | 'historyToken'>): RequestHandler {
  return (request, response, next) => {
    const sent =
      request.get('x-vault-token') ??
      request.get('authorization')?.replace(/^Bearer /, '') ??
      '';
    const isAllowed =
      isSame(sent, token) ||
      (isSame(sent, historyToken) && isHistoryRequest(request));
    if (!isAllowed) {
      response.status(403).json({ errors: ['permission denied'] });
      return;
    }
    next();
  };
}

function isHistoryRequest({ method, path }: Request): boolean {
  return method === 'GET'
    ? /^\/v1\/secret\/(data|metadata)\//.test(path)
    : /^(POST|PUT)$/.test(method) &&
        /^\/v1\/secret\/(delete|undelete|destroy)\//.test(path);
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function createErrorHandler(
  onError: (error: Error) => void,
): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    if (error instanceof CasMismatchError) {
      response.status(400).json({ errors: [error.message] });
      return;
    }
    const code = Number(error.status) || 500;
    if (code >= 500) {
      onError(error);
    }
    const text =
      error.type === 'entity.too.large'
        ? 'http: request body too large'
        : 'failed to parse JSON input';
    response
      .status(code)
      .json({ errors: [code >= 500 ? 'internal error' : text] });
  };
}
