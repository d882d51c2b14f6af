import type { PrinterColumn, ResourceDefinition } from '../resources/types';
import type { JsonObject, JsonValue, KubernetesObject } from '../types';
import { formatAge } from './duration';

/** Creates the `meta.k8s.io/v1` Table that `kubectl get` prints. */
export function tableOf(
  { columns }: ResourceDefinition,
  objects: KubernetesObject[],
  includeObject: string,
  metadata: JsonObject,
): JsonObject {
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: columns.map(({ name, type, priority = 0 }) => ({
      name,
      type: type === 'date' ? 'string' : type,
      format: name === 'Name' ? 'name' : '',
      description: '',
      priority,
    })),
    rows: objects.map(object => ({
      cells: columns.map(column => cellOf(column, object)),
      ...objectOf(object, includeObject),
    })),
  };
}

function cellOf(column: PrinterColumn, object: KubernetesObject): JsonValue {
  const value = column.value(object);
  if (value === undefined || column.type !== 'date') {
    return value ?? '';
  }
  const time = Date.parse(String(value));
  return Number.isNaN(time) ? '<unknown>' : formatAge(Date.now() - time);
}

function objectOf(object: KubernetesObject, includeObject: string): JsonObject {
  switch (includeObject) {
    case 'None':
      return {};
    case 'Object':
      return { object };
    default:
      return {
        object: {
          kind: 'PartialObjectMetadata',
          apiVersion: 'meta.k8s.io/v1',
          metadata: object.metadata,
        },
      };
  }
}
