import { isJsonObject, type JsonValue } from './types';

/** Creates a deep copy that also preserves a field named `__proto__`. */
export function cloneJson<T extends JsonValue | undefined>(value: T): T {
  return clone(value) as T;
}

function clone(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value.map(item => cloneJson(item));
  }
  if (!isJsonObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([field, child]) => [field, clone(child)]),
  );
}
