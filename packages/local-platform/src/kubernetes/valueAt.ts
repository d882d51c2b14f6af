import { isJsonObject, type JsonValue, type KubernetesObject } from './types';

/** Returns the value at a dotted path such as `status.phase`; `undefined` if missing. */
export function valueAt(
  object: KubernetesObject,
  path: string,
): JsonValue | undefined {
  let value: JsonValue | undefined = object;
  for (const field of path.split('.')) {
    value = isJsonObject(value) ? value[field] : undefined;
  }
  return value;
}
