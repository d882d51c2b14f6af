import type { RequestHandler, Request } from 'express';
import { UnreadableRequestError } from '../errors';
import type { PageRequest } from '../services';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** Refuses a limit that is no whole number, before anything else is looked at. */
export const checkLimit: RequestHandler = (request, _response, next) => {
  readPage(request);
  next();
};

/** The page that is asked for; limits that are too small or too large are brought into range. */
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
