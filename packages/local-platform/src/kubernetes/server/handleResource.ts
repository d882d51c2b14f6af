import { methodNotAllowed } from '../status/errors';
import { collectionHandlers } from './collectionHandlers';
import { objectHandlers } from './objectHandlers';
import type { ResourceCall } from './ResourceCall';

/** Handles a request for a collection or an object. */
export function handleResource(call: ResourceCall): void {
  const { request, info } = call;
  const handlers =
    info.name === undefined ? collectionHandlers : objectHandlers;
  const handler = handlers[request.method];
  if (!handler) {
    throw methodNotAllowed();
  }
  handler(call);
}
