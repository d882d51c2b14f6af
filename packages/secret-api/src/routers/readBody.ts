import type { Request } from 'express';
import { UnreadableRequestError } from '../errors';

/** The body as an object whose text maps hold text only; throws what the OpenChoreo decoder answers. */
export function readObject<T>(request: Request, mapFields: string[]): T {
  const body: unknown = request.body;
  if (!hasBody(request)) {
    throw new UnreadableRequestError("can't decode JSON body: EOF");
  }
  if (!isRecord(body)) {
    throw new UnreadableRequestError("can't decode JSON body: not an object");
  }
  for (const field of mapFields) {
    const map = body[field] ?? {};
    if (!isRecord(map) || !Object.values(map).every(isText)) {
      throw new UnreadableRequestError(
        `can't decode JSON body: ${field} must be an object of strings`,
      );
    }
  }
  return body as T;
}

/** The body parser makes an empty object of a body that is not there. */
function hasBody({ headers }: Request): boolean {
  return (
    headers['transfer-encoding'] !== undefined ||
    Number(headers['content-length'] ?? 0) > 0
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
