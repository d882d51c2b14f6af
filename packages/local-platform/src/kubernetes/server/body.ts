import express, { type Request, type RequestHandler } from 'express';
import { parse as parseYaml } from 'yaml';
import {
  badRequest,
  requestTooLarge,
  unsupportedMediaType,
} from '../status/errors';
import type { JsonValue } from '../types';
import { decodeProtobuf, PROTOBUF } from './protobuf';

/** Request size limit of the Kubernetes API server. */
const MAX_BODY_BYTES = 3 * 1024 * 1024;

const readRaw = express.raw({ type: () => true, limit: MAX_BODY_BYTES });

/** Reads the body into a buffer; responds 413 if the body is too large. */
export const readBody: RequestHandler = (request, response, next) => {
  readRaw(request, response, error => {
    const isTooLarge = error?.type === 'entity.too.large';
    next(isTooLarge ? requestTooLarge(MAX_BODY_BYTES) : error);
  });
};

export function mediaTypeOf(request: Request): string {
  return (request.headers['content-type'] ?? 'application/json')
    .split(';')[0]
    .trim()
    .toLowerCase();
}

/** Parses the body as JSON, YAML, or protobuf, depending on the media type. `undefined` for an empty body. */
export function parseBody(request: Request): JsonValue | undefined {
  const mediaType = mediaTypeOf(request);
  if (mediaType === PROTOBUF) {
    return parseProtobuf(request);
  }
  const isYaml = mediaType.endsWith('yaml');
  if (!isYaml && !/[/+]json$/.test(mediaType)) {
    throw unsupportedMediaType('application/json, application/yaml');
  }
  const text = Buffer.isBuffer(request.body)
    ? request.body.toString('utf8')
    : '';
  if (text.trim() === '') {
    return undefined;
  }
  try {
    return isYaml && !text.startsWith('{') ? parseYaml(text) : JSON.parse(text);
  } catch {
    throw badRequest(
      `the object provided is unrecognized (must be of type ${mediaType})`,
    );
  }
}

function parseProtobuf(request: Request): JsonValue | undefined {
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
    return undefined;
  }
  const object = tryDecode(request.body);
  if (object === undefined) {
    throw unsupportedMediaType('application/json, application/yaml');
  }
  return object;
}

function tryDecode(body: Buffer): JsonValue | undefined {
  try {
    return decodeProtobuf(body);
  } catch {
    throw badRequest("the body of the request isn't valid protobuf");
  }
}
