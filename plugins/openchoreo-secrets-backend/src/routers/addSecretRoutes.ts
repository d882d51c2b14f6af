import type { LoggerService } from '@backstage/backend-plugin-api';
import { anySignal } from '@openchoreo-secrets/openchoreo-client';
import type {
  CreateSecretRequest,
  ReplaceSecretRequest,
  RevealedValue,
  RevealRequest,
  SecretMetadata,
  SecretPage,
  UpdateSecretRequest,
} from '@openchoreo-secrets/plugin-common';
import type { IRouter, Request, Response } from 'express';
import type { SecretsService } from '../services/secrets/SecretsService';
import { SecretValues } from '../values/SecretValues';
import type { ContextProvider } from './contextProvider';
import { sendEvents, type ServerSentEvent } from './eventStreams';
import { takeBody } from './parseBody';

const DEFAULT_LIMIT = 100;
/** Minimum time between two groups of secrets, in milliseconds. */
const GROUP_MS = 20;
const EVENTS = 'text/event-stream';
/** Time for a list to its end. Each call to OpenChoreo also has its own time limit. */
const MAX_LIST_MS = 2 * 60_000;
const COLLECTION = '/namespaces/:namespace/secrets';
const ITEM = '/namespaces/:namespace/secrets/:name';

export interface SecretRoutesOptions {
  service: SecretsService;
  getContext: ContextProvider;
}

/** Adds the routes of the secrets of a namespace, except for reveal. */
export function addSecretRoutes(
  router: Pick<IRouter, 'get' | 'post' | 'patch' | 'put' | 'delete'>,
  {
    service,
    getContext,
    logger,
  }: SecretRoutesOptions & { logger: LoggerService },
): void {
  router.get(COLLECTION, async (request, response) => {
    const { namespace } = request.params;
    if (request.accepts(['json', EVENTS]) === EVENTS) {
      await sendEvents(
        response,
        async closed => {
          const deadline = AbortSignal.timeout(MAX_LIST_MS);
          const signal = anySignal([closed, deadline]);
          const context = await getContext(request, signal);
          return toEvents(await service.listAllSecrets(namespace, context));
        },
        { logger },
      );
      return;
    }
    const context = await getContext(request);
    const { limit, cursor } = request.query;
    const options = {
      namespace,
      limit: Number(limit ?? DEFAULT_LIMIT),
      ...(cursor && { cursor: String(cursor) }),
    };
    response.json(await service.listSecrets(options, context));
  });

  router.post(COLLECTION, async (request, response) => {
    const { data, ...secret } = takeBody<CreateSecretRequest>(request);
    const context = await getContext(request);
    const created = await service.createSecret(
      {
        ...secret,
        namespace: request.params.namespace,
        values: SecretValues.fromRecord(data),
      },
      context,
    );
    response.status(201).json(created);
  });

  router.get(ITEM, async (request, response) => {
    const context = await getContext(request);
    response.json(await service.getSecret(toId(request), context));
  });

  router.get(`${ITEM}/facts`, async (request, response) => {
    const context = await getContext(request);
    answer(response, await service.getSecretFacts(toId(request), context));
  });

  router.post(`${ITEM}/push`, async (request, response) => {
    const context = await getContext(request);
    answer(response, await service.pushSecret(toId(request), context));
  });

  router.patch(ITEM, async (request, response) => {
    const { set = {}, ...change } = takeBody<UpdateSecretRequest>(request);
    const context = await getContext(request);
    const updated = await service.updateSecret(
      {
        ...toConditionalId(request),
        set: SecretValues.fromRecord(set),
        remove: change.remove ?? [],
        labels: change.labels ?? {},
      },
      context,
    );
    answer(response, updated);
  });

  router.put(ITEM, async (request, response) => {
    const { data, labels } = takeBody<ReplaceSecretRequest>(request);
    const context = await getContext(request);
    const replaced = await service.replaceSecret(
      {
        ...toConditionalId(request),
        values: SecretValues.fromRecord(data),
        labels,
      },
      context,
    );
    answer(response, replaced);
  });

  router.delete(ITEM, async (request, response) => {
    const context = await getContext(request);
    const destroyVersions = String(request.query.destroyVersions) === 'true';
    const { isDestroying } = await service.deleteSecret(
      { ...toConditionalId(request), destroyVersions },
      context,
    );
    response.status(isDestroying ? 202 : 204).end();
  });
}

/** Sends the first secrets at once and the next ones in groups, because each event costs a write and a read. */
async function* toEvents(
  pages: AsyncIterable<SecretMetadata[]>,
): AsyncGenerator<ServerSentEvent> {
  let items: SecretMetadata[] = [];
  let sentAt = -Infinity;
  const takeItems = function* takeItems(): Generator<ServerSentEvent> {
    if (items.length > 0) {
      yield { event: 'page', data: { items } satisfies SecretPage };
      items = [];
      sentAt = performance.now();
    }
  };
  try {
    for await (const page of pages) {
      items.push(...page);
      if (performance.now() - sentAt >= GROUP_MS) {
        yield* takeItems();
      }
    }
  } catch (error) {
    yield* takeItems();
    throw error;
  }
  yield* takeItems();
  yield { event: 'end', data: {} };
}

function toId({ params: { namespace, name } }: Request) {
  return { namespace, name };
}

/** The secret of a request, with its `If-Match`. */
export function toConditionalId(request: Request) {
  return { ...toId(request), ifMatch: request.header('If-Match') };
}

/** Answers with a secret and its ETag. */
export function answer(
  response: Response,
  { secret, etag }: { secret: object; etag?: string },
): void {
  if (etag !== undefined) {
    response.set('ETag', etag);
  }
  response.json(secret);
}

/** Adds `POST .../reveal`, the only route that returns a value. */
export function addRevealRoute(
  router: Pick<IRouter, 'post'>,
  { service, getContext }: SecretRoutesOptions,
): void {
  router.post(
    '/namespaces/:namespace/secrets/:name/reveal',
    async (request, response) => {
      const { key, version } = takeBody<RevealRequest>(request);
      const context = await getContext(request);
      const { namespace, name } = request.params;
      const values = await service.revealValue(
        { namespace, name, key, version },
        context,
      );
      response.json(toRevealedValue(values, key));
    },
  );
}

function toRevealedValue(values: SecretValues, key: string): RevealedValue {
  const encoding = values.isBinary(key) ? 'base64' : 'utf-8';
  const bytes = values.bytesOf(key) ?? Buffer.alloc(0);
  return { value: bytes.toString(encoding), encoding };
}
