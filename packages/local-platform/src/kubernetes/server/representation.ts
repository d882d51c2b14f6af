import { apiVersionOf, type ResourceDefinition } from '../resources/types';
import type { ListResult } from '../cluster/types';
import type { JsonObject, KubernetesObject } from '../types';
import { tableOf } from './table';

/** Response formats that the `Accept` header selects. */
export type Form = 'object' | 'table' | 'partialObjectMetadata';

export interface Representation {
  form: Form;
  /** Content of the `object` field of table rows. */
  includeObject: string;
}

/** Returns the first supported format of an `Accept` header such as `application/json;as=Table;v=v1;g=meta.k8s.io`. */
export function negotiate(accept: string | undefined): Form {
  for (const range of (accept ?? '').split(',')) {
    const form = /;\s*as=(\w+)/.exec(range)?.[1];
    if (form === 'Table' && /v=v1(;|$|\s)/.test(range)) {
      return 'table';
    }
    if (form?.startsWith('PartialObjectMetadata')) {
      return 'partialObjectMetadata';
    }
    if (!form) {
      return 'object';
    }
  }
  return 'object';
}

export function representObject(
  definition: ResourceDefinition,
  object: KubernetesObject,
  { form, includeObject }: Representation,
): JsonObject {
  switch (form) {
    case 'table':
      return tableOf(definition, [object], includeObject, {
        resourceVersion: object.metadata.resourceVersion,
      });
    case 'partialObjectMetadata':
      return partialObjectMetadataOf(object);
    default:
      return object;
  }
}

export function representList(
  definition: ResourceDefinition,
  result: ListResult,
  { form, includeObject }: Representation,
): JsonObject {
  const { items, resourceVersion, continueToken, remainingItemCount } = result;
  const metadata: JsonObject = {
    resourceVersion,
    ...(continueToken && { continue: continueToken }),
    ...(remainingItemCount !== undefined && { remainingItemCount }),
  };
  switch (form) {
    case 'table':
      return tableOf(definition, items, includeObject, metadata);
    case 'partialObjectMetadata':
      return {
        kind: 'PartialObjectMetadataList',
        apiVersion: 'meta.k8s.io/v1',
        metadata,
        items: items.map(partialObjectMetadataOf),
      };
    default:
      return {
        kind: `${definition.kind}List`,
        apiVersion: apiVersionOf(definition),
        metadata,
        items,
      };
  }
}

function partialObjectMetadataOf({ metadata }: KubernetesObject): JsonObject {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
  };
}
