import { representList } from './representation';
import { isTrue, queryOf } from './RequestInfo';
import {
  deleteOptions,
  representationOf,
  requireBody,
  respond,
  selectionOf,
  writeOptions,
  type Handler,
} from './ResourceCall';
import { serveWatch } from './watch';

/** Handlers of collection requests by HTTP method. */
export const collectionHandlers: Record<string, Handler> = {
  GET(call) {
    const { cluster, info, request, response } = call;
    const representation = representationOf(request);
    const selection = selectionOf(call);
    if (isTrue(request, 'watch')) {
      const options = { cluster, scope: info, selection, representation };
      serveWatch(request, response, options);
      return;
    }
    const result = cluster.list(info, {
      ...selection,
      limit: Number(queryOf(request, 'limit') ?? 0),
      continueToken: queryOf(request, 'continue'),
    });
    response.json(representList(info.definition, result, representation));
  },
  POST(call) {
    const { cluster, info } = call;
    const object = cluster.create(info, requireBody(call), writeOptions(call));
    respond(call, 201, object);
  },
  DELETE(call) {
    const { cluster, info, response } = call;
    const items = cluster.deleteCollection(
      info,
      selectionOf(call),
      deleteOptions(call),
    );
    const result = { items, resourceVersion: cluster.resourceVersion };
    response.json(
      representList(info.definition, result, representationOf(call.request)),
    );
  },
};
