import type {
  CreateSecretRequest,
  UpdateSecretRequest,
} from '@openchoreo-secrets/openchoreo-client';
import type { Request } from 'express';
import { UnreadableRequestError } from '../errors';
import { hasBody } from './guard';

export type Fields = Record<string, unknown>;

/** Reads the body of a create request. Ignores unknown fields, as OpenChoreo does. */
export function readCreateRequest(request: Request): CreateSecretRequest {
  const body = readObject(request);
  const { kind = '', name = '' } = readTexts(body, 'targetPlane');
  return {
    secretName: readText(body, 'secretName'),
    secretType: readText(body, 'secretType'),
    targetPlane: { kind, name },
    data: readTexts(body, 'data'),
    labels: readTexts(body, 'labels'),
  };
}

/** Reads the body of an update request. Ignores name, namespace, and type in the body. */
export function readUpdateRequest(request: Request): UpdateSecretRequest {
  const body = readObject(request);
  return { data: readTexts(body, 'data'), labels: readTexts(body, 'labels') };
}

/** Returns the body as an object; throws the error of OpenChoreo's JSON decoder. */
export function readObject(request: Request): Fields {
  const body: unknown = request.body;
  if (!hasBody(request)) {
    throw new UnreadableRequestError("can't decode JSON body: EOF");
  }
  if (!isRecord(body)) {
    throw new UnreadableRequestError("can't decode JSON body: not an object");
  }
  return body;
}

/** Returns an empty text for absent and `null`, as in Go. */
function readText(body: Fields, field: string): string {
  const text = body[field] ?? '';
  if (typeof text !== 'string') {
    throw new UnreadableRequestError(
      `can't decode JSON body: ${field} must be a string`,
    );
  }
  return text;
}

/** Returns an empty map for absent and `null`, as in Go. */
export function readTexts(body: Fields, field: string): Record<string, string> {
  const map = body[field] ?? {};
  const entries = isRecord(map) ? Object.entries(map) : undefined;
  if (!entries?.every(([, text]) => text === null || isText(text))) {
    throw new UnreadableRequestError(
      `can't decode JSON body: ${field} must be an object of strings`,
    );
  }
  return Object.fromEntries(
    entries.map(([key, text]) => [key, String(text ?? '')]),
  );
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
