import type { Request, Response } from 'express';
import type {
  DeleteOptions,
  ResourceApi,
  Selection,
  WriteOptions,
} from '../cluster/types';
import { parseFieldSelector } from '../selectors/fieldSelector';
import { parseLabelSelector } from '../selectors/labelSelector';
import { invalidField } from '../status/FieldError';
import { badRequest, invalid } from '../status/errors';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type KubernetesObject,
} from '../types';
import type { FieldValidation } from '../validation/decode';
import { parseBody } from './body';
import { queryOf, type RequestInfo } from './RequestInfo';
import {
  negotiate,
  representObject,
  type Representation,
} from './representation';

/** An API call: the cluster, the target, and the HTTP request and response. */
export interface ResourceCall {
  cluster: ResourceApi;
  info: RequestInfo;
  request: Request;
  response: Response;
}

/** Handles an API call. */
export type Handler = (call: ResourceCall) => void;

export function respond(
  { info, request, response }: ResourceCall,
  code: number,
  object: KubernetesObject,
): void {
  response
    .status(code)
    .json(representObject(info.definition, object, representationOf(request)));
}

export function representationOf(request: Request): Representation {
  return {
    form: negotiate(request.headers.accept),
    includeObject: queryOf(request, 'includeObject') ?? 'Metadata',
  };
}

export function selectionOf({ info, request }: ResourceCall): Selection {
  const labels = queryOf(request, 'labelSelector');
  const fields = queryOf(request, 'fieldSelector');
  return {
    ...(labels && { matchesLabels: parseLabelSelector(labels) }),
    ...(fields && {
      matchesFields: parseFieldSelector(info.definition, fields),
    }),
  };
}

export function requireBody({ request }: ResourceCall): JsonValue {
  const body = parseBody(request);
  if (body === undefined) {
    throw badRequest('the request has no body');
  }
  return body;
}

export function writeOptions({
  info,
  request,
  response,
}: ResourceCall): WriteOptions {
  const agent = request.headers['user-agent'] ?? 'unknown';
  return {
    manager: queryOf(request, 'fieldManager') ?? agent.split('/')[0],
    isDryRun: isDryRun(queryOf(request, 'dryRun')),
    subresource: info.subresource,
    fieldValidation: queryOf(request, 'fieldValidation') as FieldValidation,
    warn: text => response.append('Warning', `299 - ${JSON.stringify(text)}`),
  };
}

export function deleteOptions({ request }: ResourceCall): DeleteOptions {
  const body = parseBody(request);
  const options: JsonObject = isJsonObject(body) ? body : {};
  const { preconditions, dryRun } = options;
  const inBody = Array.isArray(dryRun) ? String(dryRun[0] ?? '') : '';
  return {
    isDryRun: isDryRun(queryOf(request, 'dryRun') ?? inBody),
    ...(isJsonObject(preconditions) && { preconditions }),
  };
}

function isDryRun(value: string | undefined): boolean {
  if (!value || value === 'All') {
    return value === 'All';
  }
  throw invalid({ kind: 'PatchOptions', group: 'meta.k8s.io' }, '', [
    invalidField('dryRun', [value], 'must be All'),
  ]);
}
