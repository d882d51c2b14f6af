import type { Request, Response } from 'express';
import type {
  DeleteOptions,
  PatchType,
  ResourceApi,
  Selection,
  WriteOptions,
} from '../cluster/types';
import type { ObjectReference } from '../resources/types';
import { parseFieldSelector } from '../selectors/fieldSelector';
import { parseLabelSelector } from '../selectors/labelSelector';
import { invalidField, requiredField } from '../status/FieldError';
import {
  badRequest,
  invalid,
  methodNotAllowed,
  unsupportedMediaType,
} from '../status/errors';
import { isJsonObject, type JsonObject, type JsonValue } from '../types';
import type { FieldValidation } from '../validation/decode';
import { mediaTypeOf, parseBody } from './body';
import { isTrue, queryOf, type RequestInfo } from './RequestInfo';
import {
  negotiate,
  representList,
  representObject,
  type Representation,
} from './representation';
import { serveWatch } from './watch';

const PATCH_TYPES: Record<string, PatchType> = {
  'application/json-patch+json': 'json',
  'application/merge-patch+json': 'merge',
  'application/strategic-merge-patch+json': 'strategic',
};
const APPLY_TYPES = [
  'application/apply-patch+yaml',
  'application/apply-patch+json',
];

/** One call of the API: who is asked, for what, and where the answer goes. */
export interface ResourceCall {
  cluster: ResourceApi;
  info: RequestInfo;
  request: Request;
  response: Response;
}

type Handler = (call: ResourceCall) => void;

const collection: Record<string, Handler> = {
  GET(call) {
    const { cluster, info, request, response } = call;
    const representation = representationOf(request);
    const selection = selectionOf(call);
    if (isTrue(request, 'watch')) {
      const options = { cluster, scope: info, selection, representation };
      serveWatch(request, response, options);
      return;
    }
    const result = cluster.list(info, {
      ...selection,
      limit: Number(queryOf(request, 'limit') ?? 0),
      continueToken: queryOf(request, 'continue'),
    });
    response.json(representList(info.definition, result, representation));
  },
  POST(call) {
    const { cluster, info } = call;
    const object = cluster.create(info, requireBody(call), writeOptions(call));
    respond(call, 201, object);
  },
  DELETE(call) {
    const { cluster, info, response } = call;
    const items = cluster.deleteCollection(
      info,
      selectionOf(call),
      deleteOptions(call),
    );
    const result = { items, resourceVersion: cluster.resourceVersion };
    response.json(
      representList(info.definition, result, representationOf(call.request)),
    );
  },
};

const single: Record<string, Handler> = {
  GET(call) {
    respond(call, 200, call.cluster.get(referenceOf(call)));
  },
  PUT(call) {
    const reference = referenceOf(call);
    const body = requireBody(call);
    respond(
      call,
      200,
      call.cluster.update(reference, body, writeOptions(call)),
    );
  },
  PATCH(call) {
    const { cluster, request } = call;
    const mediaType = mediaTypeOf(request);
    if (APPLY_TYPES.includes(mediaType)) {
      apply(call);
      return;
    }
    const type = PATCH_TYPES[mediaType];
    if (!type) {
      throw unsupportedMediaType(
        [...Object.keys(PATCH_TYPES), ...APPLY_TYPES].join(', '),
      );
    }
    const patch = requireBody(call);
    respond(
      call,
      200,
      cluster.patch(referenceOf(call), type, patch, writeOptions(call)),
    );
  },
  DELETE(call) {
    const { cluster, info, response } = call;
    const reference = referenceOf(call);
    const { object, isGone } = cluster.delete(reference, deleteOptions(call));
    if (!isGone) {
      respond(call, 200, object);
      return;
    }
    const { group, plural } = info.definition;
    response.json({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Success',
      details: {
        name: reference.name,
        ...(group && { group }),
        kind: plural,
        uid: object.metadata.uid,
      },
    });
  },
};

/** Answers a request for a collection or an object. */
export function handleResource(call: ResourceCall): void {
  const { request, info } = call;
  const handle = info.name === undefined ? collection : single;
  const handler = handle[request.method];
  if (!handler) {
    throw methodNotAllowed();
  }
  handler(call);
}

function apply(call: ResourceCall): void {
  const { cluster, request } = call;
  if (!queryOf(request, 'fieldManager')) {
    throw invalid({ kind: 'PatchOptions', group: 'meta.k8s.io' }, '', [
      requiredField('fieldManager', 'is required for apply patch'),
    ]);
  }
  const { object, isNew } = cluster.apply(
    referenceOf(call),
    requireBody(call),
    { ...writeOptions(call), isForced: isTrue(request, 'force') },
  );
  respond(call, isNew ? 201 : 200, object);
}

function respond(
  { info, request, response }: ResourceCall,
  code: number,
  object: Parameters<typeof representObject>[1],
): void {
  response
    .status(code)
    .json(representObject(info.definition, object, representationOf(request)));
}

function representationOf(request: Request): Representation {
  return {
    form: negotiate(request.headers.accept),
    includeObject: queryOf(request, 'includeObject') ?? 'Metadata',
  };
}

function selectionOf({ info, request }: ResourceCall): Selection {
  const labels = queryOf(request, 'labelSelector');
  const fields = queryOf(request, 'fieldSelector');
  return {
    ...(labels && { matchesLabels: parseLabelSelector(labels) }),
    ...(fields && {
      matchesFields: parseFieldSelector(info.definition, fields),
    }),
  };
}

function referenceOf({ info }: ResourceCall): ObjectReference {
  return { ...info, name: info.name ?? '' };
}

function requireBody({ request }: ResourceCall): JsonValue {
  const body = parseBody(request);
  if (body === undefined) {
    throw badRequest('the request has no body');
  }
  return body;
}

function writeOptions({ info, request, response }: ResourceCall): WriteOptions {
  const agent = request.headers['user-agent'] ?? 'unknown';
  return {
    manager: queryOf(request, 'fieldManager') ?? agent.split('/')[0],
    isDryRun: isDryRun(queryOf(request, 'dryRun')),
    subresource: info.subresource,
    fieldValidation: queryOf(request, 'fieldValidation') as FieldValidation,
    warn: text => response.append('Warning', `299 - ${JSON.stringify(text)}`),
  };
}

function deleteOptions({ request }: ResourceCall): DeleteOptions {
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
