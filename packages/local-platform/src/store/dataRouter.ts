import { Router, type Request, type Response } from 'express';
import {
  latestVersion,
  type KvData,
  type KvStore,
  type VersionChange,
} from './KvStore';
import { envelope, secretPath, versionMetadata } from './responses';

/** `/v1/secret/data/<path>`: the versions of a secret. */
export function createDataRouter(store: KvStore): Router {
  const router = Router();
  router.get('/*', (request, response) => read(store, request, response));
  router.post('/*', (request, response) => write(store, request, response));
  router.put('/*', (request, response) => write(store, request, response));
  router.delete('/*', (request, response) => {
    store.deleteLatest(secretPath(request));
    response.status(204).end();
  });
  return router;
}

/** `/v1/secret/{delete,undelete,destroy}/<path>`: changes versions by their numbers. */
export function createVersionsRouter(
  store: KvStore,
  change: VersionChange,
): Router {
  const router = Router();
  const handle = (request: Request, response: Response) => {
    const { versions } = request.body as { versions?: unknown };
    if (!Array.isArray(versions) || versions.length === 0) {
      response.status(400).json({ errors: ['No version number provided'] });
      return;
    }
    store.changeVersions(secretPath(request), change, versions.map(Number));
    response.status(204).end();
  };
  router.post('/*', handle);
  router.put('/*', handle);
  return router;
}

function read(store: KvStore, request: Request, response: Response): void {
  const entry = store.get(secretPath(request));
  const wanted = Number(request.query.version ?? 0);
  const version = wanted
    ? entry?.versions.find(candidate => candidate.version === wanted)
    : latestVersion(entry);
  if (!version) {
    response.status(404).json({ errors: [] });
    return;
  }
  const metadata = versionMetadata(version, entry);
  if (version.deletionTime || version.isDestroyed) {
    response.status(404).json(envelope({ data: null, metadata }));
    return;
  }
  response.json(envelope({ data: version.data, metadata }));
}

function write(store: KvStore, request: Request, response: Response): void {
  const { data, options } = request.body as {
    data?: KvData;
    options?: { cas?: number };
  };
  if (typeof data !== 'object' || data === null) {
    response.status(400).json({ errors: ['no data provided'] });
    return;
  }
  const path = secretPath(request);
  const version = store.put(path, data, options?.cas);
  response.json(envelope(versionMetadata(version, store.get(path))));
}
