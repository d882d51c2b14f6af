import type { PatchType } from '../patch/applyPatch';
import type { ObjectReference } from '../resources/types';
import { requiredField } from '../status/FieldError';
import { invalid, unsupportedMediaType } from '../status/errors';
import { mediaTypeOf } from './body';
import { isTrue, queryOf } from './RequestInfo';
import {
  deleteOptions,
  requireBody,
  respond,
  writeOptions,
  type Handler,
  type ResourceCall,
} from './ResourceCall';

const PATCH_TYPES: Record<string, PatchType> = {
  'application/json-patch+json': 'json',
  'application/merge-patch+json': 'merge',
  'application/strategic-merge-patch+json': 'strategic',
};
const APPLY_TYPES = [
  'application/apply-patch+yaml',
  'application/apply-patch+json',
];

/** Handlers of object requests by HTTP method. */
export const objectHandlers: Record<string, Handler> = {
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

function referenceOf({ info }: ResourceCall): ObjectReference {
  return { ...info, name: info.name ?? '' };
}
