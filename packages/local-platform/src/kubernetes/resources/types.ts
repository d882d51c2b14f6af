import type { FieldError } from '../status/FieldError';
import type { JsonValue, KubernetesObject } from '../types';

/** A CRD structural schema, limited to the JSON Schema keywords that the served resources use. */
export interface Schema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  required?: string[];
  enum?: string[];
  default?: JsonValue;
  format?: 'byte' | 'date-time' | 'int32' | 'int64';
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  minProperties?: number;
  maxProperties?: number;
  pattern?: string;
  'x-kubernetes-list-type'?: 'atomic' | 'map' | 'set';
  'x-kubernetes-list-map-keys'?: string[];
  'x-kubernetes-preserve-unknown-fields'?: true;
}

/** A column of `kubectl get`. */
export interface PrinterColumn {
  name: string;
  type: 'string' | 'integer' | 'date';
  /** Columns with priority 1 appear only with `-o wide`. */
  priority?: 0 | 1;
  value(object: KubernetesObject): string | number | undefined;
}

/** Resource behavior beyond the schema. */
export interface ResourceStrategy {
  /** Fills in derived fields; returns a new object. */
  prepare?(
    object: KubernetesObject,
    previous?: KubernetesObject,
  ): KubernetesObject;
  validate?(object: KubernetesObject): FieldError[];
  validateUpdate?(
    object: KubernetesObject,
    previous: KubernetesObject,
  ): FieldError[];
}

/** A resource that the API serves; all are listed in `registry.ts`. */
export interface ResourceDefinition {
  /** Empty for the core group. */
  group: string;
  version: string;
  kind: string;
  plural: string;
  singular: string;
  shortNames: string[];
  categories: string[];
  isNamespaced: boolean;
  /** Custom resources don't support strategic merge patches, have a generation, and need a resource version on update. */
  isCustom: boolean;
  /** Whether a built-in resource has a generation, as custom resources do. */
  hasGeneration?: boolean;
  hasStatus: boolean;
  /** Whether names are DNS labels (63 characters) instead of DNS subdomains (253). */
  isNamedByLabel?: boolean;
  schema: Schema;
  columns: PrinterColumn[];
  /** Dotted paths that `fieldSelector` supports besides `metadata.name` and `metadata.namespace`. */
  selectableFields?: string[];
  strategy: ResourceStrategy;
}

/** The objects of one resource in one namespace, or in all namespaces. */
export interface ResourceScope {
  definition: ResourceDefinition;
  namespace?: string;
}

/** Identifies one object, which may not exist. */
export interface ObjectReference extends ResourceScope {
  name: string;
}

export function apiVersionOf({
  group,
  version,
}: Pick<ResourceDefinition, 'group' | 'version'>): string {
  return group ? `${group}/${version}` : version;
}
