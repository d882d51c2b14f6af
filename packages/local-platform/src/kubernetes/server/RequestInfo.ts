import type { Request } from 'express';
import type { ResourceDefinition } from '../resources/types';
import { unknownPath } from '../status/errors';

/** The target of an API request. */
export interface RequestInfo {
  definition: ResourceDefinition;
  namespace?: string;
  name?: string;
  subresource?: 'status';
}

/**
 * Parses `/api/v1/...` and `/apis/<group>/<version>/...` followed by
 * `[namespaces/<namespace>/]<resource>[/<name>[/<subresource>]]`.
 */
export function readRequestInfo(
  definitions: readonly ResourceDefinition[],
  path: string,
): RequestInfo {
  const parts = path.split('/').filter(Boolean).map(decodePart);
  const isCore = parts[0] === 'api';
  if (!isCore && parts[0] !== 'apis') {
    throw unknownPath();
  }
  const [group, version] = isCore ? ['', parts[1]] : parts.slice(1, 3);
  const rest = parts.slice(isCore ? 2 : 3);
  const isInNamespace = rest[0] === 'namespaces' && rest.length > 2;
  const namespaced = isInNamespace
    ? find(definitions, group, version, rest[2])
    : undefined;
  if (namespaced?.isNamespaced) {
    return checkSubresource({
      definition: namespaced,
      namespace: rest[1],
      name: rest[3],
      subresource: rest[4] as RequestInfo['subresource'],
      extra: rest[5],
    });
  }
  const definition = find(definitions, group, version, rest[0]);
  const isAcrossNamespaces = definition?.isNamespaced && rest.length > 1;
  if (!definition || isAcrossNamespaces) {
    throw unknownPath();
  }
  return checkSubresource({
    definition,
    name: rest[1],
    subresource: rest[2] as RequestInfo['subresource'],
    extra: rest[3],
  });
}

/** Returns a query parameter; `undefined` if not set. */
export function queryOf(request: Request, name: string): string | undefined {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function isTrue(request: Request, name: string): boolean {
  return ['true', '1'].includes(queryOf(request, name) ?? '');
}

function checkSubresource({
  extra,
  ...info
}: RequestInfo & { extra?: string }): RequestInfo {
  const { definition, subresource } = info;
  const isServed = subresource === 'status' && definition.hasStatus;
  if (extra || (subresource && !isServed)) {
    throw unknownPath();
  }
  return info;
}

function find(
  definitions: readonly ResourceDefinition[],
  group: string,
  version: string,
  plural: string,
): ResourceDefinition | undefined {
  return definitions.find(
    definition =>
      definition.group === group &&
      definition.version === version &&
      definition.plural === plural,
  );
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw unknownPath();
  }
}
