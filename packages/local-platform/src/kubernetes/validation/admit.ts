import type { ResourceDefinition } from '../resources/types';
import { invalid } from '../status/errors';
import { isJsonObject, type JsonValue, type KubernetesObject } from '../types';
import { findIllegalBase64 } from './base64';
import { undecodable } from './decode';
import { validateObjectMeta, validateObjectMetaUpdate } from './objectMeta';
import { isTypeError, validateSchema } from './schema';

/**
 * Returns the object to store: applies defaults and derived fields, and validates every rule. Takes ownership of
 * `candidate`. Throws `Invalid` with all errors.
 */
export function admitObject(
  definition: ResourceDefinition,
  candidate: KubernetesObject,
  previous?: KubernetesObject,
): KubernetesObject {
  const { strategy } = definition;
  const schemaErrors = validateSchema(definition, candidate);
  const typeError = schemaErrors.find(
    error =>
      isTypeError(error) &&
      (!definition.isCustom || error.field.startsWith('metadata')),
  );
  if (typeError) {
    throw undecodable(definition, `${typeError.field}: wrong type`);
  }
  if (schemaErrors.length > 0) {
    throw invalid(definition, candidate.metadata.name, schemaErrors);
  }
  const decoded = definition.isCustom
    ? candidate
    : decodeBytes(definition, candidate);
  const object = strategy.prepare?.(decoded, previous) ?? decoded;
  const errors = [
    ...validateObjectMeta(definition, object.metadata),
    ...(strategy.validate?.(object) ?? []),
    ...(previous
      ? validateObjectMetaUpdate(object.metadata, previous.metadata)
      : []),
    ...(previous ? strategy.validateUpdate?.(object, previous) ?? [] : []),
  ];
  if (errors.length > 0) {
    throw invalid(definition, object.metadata.name ?? '', errors);
  }
  return object;
}

/** Validates fields with the format `byte` (the values of `data`) and removes line breaks. */
function decodeBytes(
  definition: ResourceDefinition,
  object: KubernetesObject,
): KubernetesObject {
  const format =
    definition.schema.properties?.data?.additionalProperties?.format;
  if (format !== 'byte' || !isJsonObject(object.data)) {
    return object;
  }
  const entries = Object.entries(object.data).map(([key, value]) => [
    key,
    normaliseBase64(definition, value),
  ]);
  return { ...object, data: Object.fromEntries(entries) };
}

function normaliseBase64(
  definition: ResourceDefinition,
  value: JsonValue | undefined,
): string {
  const text = String(value);
  const illegal = findIllegalBase64(text);
  if (illegal !== undefined) {
    throw undecodable(
      definition,
      `illegal base64 data at input byte ${illegal}`,
    );
  }
  return text.replaceAll(/[\r\n]/g, '');
}
