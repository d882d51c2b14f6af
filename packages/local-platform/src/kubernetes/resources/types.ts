import type { FieldError } from '../status/FieldError';
import type { JsonValue, KubernetesObject } from '../types';

/** A structural schema as CRDs carry it: the part of JSON schema that the resources here use. */
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
  /** Columns of priority 1 are shown by `-o wide` only. */
  priority?: 0 | 1;
  value(object: KubernetesObject): string | number | undefined;
}

/** What a resource does beyond what its schema says. */
export interface ResourceStrategy {
  /** Fills in what the server derives; returns a new object. */
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

/** A kind of object that the API serves: one row of the table in `registry.ts`. */
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
  /** Custom resources are merged by JSON merge patch, carry a generation and cannot be updated blindly. */
  isCustom: boolean;
  /** Built-in resources whose changes of the specification are counted, as those of custom resources are. */
  hasGeneration?: boolean;
  hasStatus: boolean;
  /** Names are DNS labels (63 characters) rather than DNS subdomains (253). */
  isNamedByLabel?: boolean;
  schema: Schema;
  columns: PrinterColumn[];
  /** Dotted paths that `fieldSelector` may use besides `metadata.name` and `metadata.namespace`. */
  selectableFields?: string[];
  strategy: ResourceStrategy;
}

/** The objects of one resource, in one namespace or in all. */
export interface ResourceScope {
  definition: ResourceDefinition;
  namespace?: string;
}

/** One object, whether it exists or not. */
export interface ObjectReference extends ResourceScope {
  name: string;
}

export function apiVersionOf({
  group,
  version,
}: Pick<ResourceDefinition, 'group' | 'version'>): string {
  return group ? `${group}/${version}` : version;
}
