import type { RequestHandler, Request } from 'express';
import { UnreadableRequestError } from '../errors';
import type { PageRequest } from '../services';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** Rejects a limit that isn't an integer, before any other check. */
export const checkLimit: RequestHandler = (request, _response, next) => {
  readPage(request);
  next();
};

/** Returns the requested page; clamps the limit to the allowed range. */
export function readPage({ query }: Request): PageRequest {
  const { limit, cursor } = query;
  if (limit !== undefined && !/^[+-]?\d+$/.test(String(limit))) {
    throw new UnreadableRequestError('Invalid format for parameter limit');
  }
  const wanted = limit === undefined ? DEFAULT_LIMIT : Number(limit);
  return {
    limit: Math.min(MAX_LIMIT, Math.max(1, wanted)),
    ...(cursor && { cursor: String(cursor) }),
  };
}
