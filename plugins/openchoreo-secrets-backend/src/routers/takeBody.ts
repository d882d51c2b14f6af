import type { Request } from 'express';

/** The body, which is no longer part of the request then, so that nothing that logs requests has it. */
export function takeBody<T>(request: Request): T {
  const { body } = request;
  request.body = undefined;
  return body;
}
