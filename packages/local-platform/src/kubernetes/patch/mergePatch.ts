import { isJsonObject, type JsonValue } from '../types';

/**
 * JSON merge patch (RFC 7396). Fields are defined, never assigned, so that a key named `__proto__` or
 * `constructor`, which Kubernetes allows in Secrets, is a key like any other.
 */
export function applyMergePatch(
  target: JsonValue | undefined,
  patch: JsonValue,
): JsonValue {
  if (!isJsonObject(patch)) {
    return patch;
  }
  const merged = new Map(Object.entries(isJsonObject(target) ? target : {}));
  for (const [field, value] of Object.entries(patch)) {
    if (value === null || value === undefined) {
      merged.delete(field);
    } else {
      merged.set(field, applyMergePatch(merged.get(field), value));
    }
  }
  return Object.fromEntries(merged);
}
