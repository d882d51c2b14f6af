import type { Request, Response } from 'express';
import type { ResourceApi, Selection } from '../cluster/types';
import { isSelected } from '../cluster/listObjects';
import { apiVersionOf, type ResourceScope } from '../resources/types';
import { StatusError } from '../status/StatusError';
import type { Change, ChangeType } from '../storage/types';
import type { JsonObject, KubernetesObject } from '../types';
import { isTrue, queryOf } from './RequestInfo';
import { representObject, type Representation } from './representation';

const DEFAULT_TIMEOUT_SECONDS = 30 * 60;
const BOOKMARK_INTERVAL_MS = 60_000;

export interface WatchOptions {
  cluster: ResourceApi;
  scope: ResourceScope;
  selection: Selection;
  representation: Representation;
}

/** Streams changes as JSON lines until the timeout or until the client disconnects. */
export function serveWatch(
  request: Request,
  response: Response,
  options: WatchOptions,
): void {
  const { cluster, scope, selection } = options;
  const stream = createEventStream(response, options);
  const since = queryOf(request, 'resourceVersion');
  const areInitialSent =
    since === undefined ||
    since === '0' ||
    isTrue(request, 'sendInitialEvents');
  let from = since ?? cluster.resourceVersion;
  if (areInitialSent) {
    const { items, resourceVersion } = cluster.list(scope, selection);
    items.forEach(item => stream.send('ADDED', item));
    from = resourceVersion;
  }
  if (isTrue(request, 'sendInitialEvents')) {
    stream.sendBookmark(from, { 'k8s.io/initial-events-end': 'true' });
  }
  const unsubscribe = subscribe(options, from, stream);
  const bookmarks = isTrue(request, 'allowWatchBookmarks')
    ? setInterval(
        () => stream.sendBookmark(cluster.resourceVersion),
        BOOKMARK_INTERVAL_MS,
      )
    : undefined;
  const timeout = setTimeout(
    () => response.end(),
    1000 *
      (Number(queryOf(request, 'timeoutSeconds')) || DEFAULT_TIMEOUT_SECONDS),
  );
  response.on('close', () => {
    unsubscribe();
    clearInterval(bookmarks);
    clearTimeout(timeout);
  });
}

interface EventStream {
  send(type: ChangeType, object: KubernetesObject): void;
  sendBookmark(
    resourceVersion: string,
    annotations?: Record<string, string>,
  ): void;
  fail(error: StatusError): void;
}

function createEventStream(
  response: Response,
  { scope: { definition }, representation }: WatchOptions,
): EventStream {
  response.status(200).set('Content-Type', 'application/json');
  response.flushHeaders();
  const write = (type: string, object: JsonObject) => {
    if (!response.writableEnded) {
      response.write(`${JSON.stringify({ type, object })}\n`);
    }
  };
  let isFirst = true;
  return {
    send(type, object) {
      const { columnDefinitions, ...shown } = representObject(
        definition,
        object,
        representation,
      );
      write(
        type,
        isFirst && columnDefinitions ? { ...shown, columnDefinitions } : shown,
      );
      isFirst = false;
    },
    sendBookmark(resourceVersion, annotations) {
      const object = {
        kind: definition.kind,
        apiVersion: apiVersionOf(definition),
        metadata: {
          name: '',
          resourceVersion,
          ...(annotations && { annotations }),
        },
      };
      write('BOOKMARK', representObject(definition, object, representation));
    },
    fail(error) {
      write('ERROR', error.toStatus());
      response.end();
    },
  };
}

function subscribe(
  { cluster, scope, selection }: WatchOptions,
  since: string,
  stream: EventStream,
): () => void {
  try {
    return cluster.watch(scope, since, change => {
      const type = typeFor(change, selection);
      if (type) {
        stream.send(type, change.object);
      }
    });
  } catch (error) {
    if (error instanceof StatusError) {
      stream.fail(error);
      return () => undefined;
    }
    throw error;
  }
}

/** Returns the event type of a change for a watch with a selector. */
function typeFor(
  { type, object, previous }: Change,
  selection: Selection,
): ChangeType | undefined {
  const wasSeen = previous !== undefined && isSelected(previous, selection);
  const isSeen = type !== 'DELETED' && isSelected(object, selection);
  if (wasSeen && isSeen) {
    return 'MODIFIED';
  }
  if (isSeen) {
    return 'ADDED';
  }
  return wasSeen ? 'DELETED' : undefined;
}
