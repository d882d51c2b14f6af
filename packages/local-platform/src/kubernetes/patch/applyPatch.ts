import { applyPatch as applyJsonPatch, type Operation } from 'fast-json-patch';
import type { ResourceDefinition } from '../resources/types';
import { invalidField } from '../status/FieldError';
import { badRequest, invalid, unsupportedMediaType } from '../status/errors';
import type { JsonValue, KubernetesObject } from '../types';
import { applyMergePatch } from './mergePatch';
import { applyStrategicMergePatch } from './strategicMergePatch';

export type PatchType = 'json' | 'merge' | 'strategic';

/** Returns the patched object; doesn't modify the input. */
export function applyPatch(
  definition: ResourceDefinition,
  type: PatchType,
  live: KubernetesObject,
  patch: JsonValue,
): JsonValue {
  switch (type) {
    case 'merge':
      return applyMergePatch(live, patch);
    case 'strategic':
      if (definition.isCustom) {
        throw unsupportedMediaType(
          'application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml',
        );
      }
      return applyStrategicMergePatch(live, patch, definition.schema);
    default:
      return patchByOperations(definition, live, patch);
  }
}

function patchByOperations(
  definition: ResourceDefinition,
  live: KubernetesObject,
  patch: JsonValue,
): JsonValue {
  if (!Array.isArray(patch)) {
    throw badRequest('a JSON patch must be an array of operations');
  }
  try {
    const operations = patch as unknown as Operation[];
    return applyJsonPatch<JsonValue>(live, operations, true, false).newDocument;
  } catch {
    throw invalid(definition, live.metadata.name, [
      invalidField('patch', '', 'an operation cannot be applied'),
    ]);
  }
}
