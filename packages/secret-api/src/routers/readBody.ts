import { UnreadableRequestError } from '../errors';

/** The body as an object whose text maps hold text only; throws what the OpenChoreo decoder answers. */
export function readObject<T>(body: unknown, mapFields: string[]): T {
  if (body === undefined) {
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
