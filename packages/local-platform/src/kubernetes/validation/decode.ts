import { apiVersionOf, type ResourceDefinition } from '../resources/types';
import { badRequest } from '../status/errors';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type KubernetesObject,
} from '../types';
import { pruneUnknownFields } from './prune';

export type FieldValidation = 'Ignore' | 'Warn' | 'Strict';

export interface DecodeOptions {
  /** Whether to ignore, warn about, or reject unknown fields. They're always dropped. */
  fieldValidation?: FieldValidation;
  warn?(text: string): void;
}

/** Decodes a request body to an object of the resource. */
export function decodeObject(
  definition: ResourceDefinition,
  raw: JsonValue | undefined,
  options: DecodeOptions = {},
): KubernetesObject {
  if (!isJsonObject(raw)) {
    throw undecodable(definition, 'the body must be an object');
  }
  checkTypeMeta(definition, raw);
  const unknown: string[] = [];
  const pruned = pruneUnknownFields(raw, definition.schema, path =>
    unknown.push(path),
  ) as JsonObject;
  reportUnknown(definition, unknown, options);
  if (pruned.metadata !== undefined && !isJsonObject(pruned.metadata)) {
    throw undecodable(definition, 'metadata must be an object');
  }
  const { apiVersion, kind, metadata = {}, ...content } = pruned;
  return {
    apiVersion: apiVersionOf(definition),
    kind: definition.kind,
    metadata: metadata as KubernetesObject['metadata'],
    ...content,
  } as KubernetesObject;
}

export function undecodable(
  { kind, version }: ResourceDefinition,
  reason: string,
) {
  return badRequest(
    `${kind} in version "${version}" cannot be handled as a ${kind}: ${reason}`,
  );
}

function checkTypeMeta(definition: ResourceDefinition, raw: JsonObject): void {
  const apiVersion = apiVersionOf(definition);
  if (raw.apiVersion && raw.apiVersion !== apiVersion) {
    throw badRequest(
      `the API version in the data (${raw.apiVersion}) does not match the expected API version (${apiVersion})`,
    );
  }
  if (raw.kind && raw.kind !== definition.kind) {
    throw badRequest(
      `${raw.kind} in version "${definition.version}" cannot be handled as a ${definition.kind}: no kind "${raw.kind}" is registered`,
    );
  }
}

function reportUnknown(
  definition: ResourceDefinition,
  paths: string[],
  { fieldValidation = 'Ignore', warn }: DecodeOptions,
): void {
  if (paths.length === 0 || fieldValidation === 'Ignore') {
    return;
  }
  const texts = paths.map(path => `unknown field "${path}"`);
  if (fieldValidation === 'Strict') {
    throw undecodable(definition, `strict decoding error: ${texts.join(', ')}`);
  }
  texts.forEach(text => warn?.(text));
}
