import { Router, type Request, type Response } from 'express';
import type { KvStore } from './KvStore';
import { envelope, secretPath } from './responses';

/**
 * `/v1/secret/metadata/<path>`: reads the metadata of a secret and lists a folder.
 * Lists use `GET ?list=true`, as OpenBao's clients do, because Node's HTTP parser rejects the method `LIST`.
 */
export function createMetadataRouter(store: KvStore): Router {
  const router = Router();
  router.get('/*', (request, response) =>
    request.query.list === 'true'
      ? list(store, request, response)
      : read(store, request, response),
  );
  router.post('/*', (request, response) => write(store, request, response));
  router.put('/*', (request, response) => write(store, request, response));
  router.delete('/*', (request, response) => {
    store.deleteMetadata(secretPath(request));
    response.status(204).end();
  });
  return router;
}

function list(store: KvStore, request: Request, response: Response): void {
  const keys = store.list(secretPath(request));
  if (keys.length === 0) {
    response.status(404).json({ errors: [] });
    return;
  }
  response.json(envelope({ keys }));
}

function read(store: KvStore, request: Request, response: Response): void {
  const entry = store.get(secretPath(request));
  if (!entry) {
    response.status(404).json({ errors: [] });
    return;
  }
  const oldest = entry.versions[0]?.version ?? 0;
  const versions = entry.versions.map(
    ({ version, createdTime, deletionTime, isDestroyed }) => [
      String(version),
      {
        created_time: createdTime,
        deletion_time: deletionTime,
        destroyed: isDestroyed,
      },
    ],
  );
  response.json(
    envelope({
      cas_required: entry.isCasRequired,
      created_time: entry.createdTime,
      current_version: entry.currentVersion,
      custom_metadata: entry.customMetadata ?? null,
      delete_version_after: '0s',
      max_versions: entry.maxVersions,
      // 0 while no version was dropped.
      oldest_version: oldest > 1 ? oldest : 0,
      updated_time: entry.updatedTime,
      versions: Object.fromEntries(versions),
    }),
  );
}

function write(store: KvStore, request: Request, response: Response): void {
  const { custom_metadata, cas_required, max_versions } = request.body as {
    custom_metadata?: Record<string, string>;
    cas_required?: boolean;
    max_versions?: number;
  };
  store.putMetadata(secretPath(request), {
    customMetadata: custom_metadata,
    isCasRequired: cas_required,
    maxVersions: max_versions,
  });
  response.status(204).end();
}
