import { isJsonObject, type JsonValue } from '../types';

/**
 * Applies a JSON merge patch (RFC 7396). Uses defineProperty instead of assignment, so that the keys `__proto__` and
 * `constructor`, which Kubernetes allows in Secrets, aren't special.
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
