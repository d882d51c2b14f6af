import { isJsonObject, type JsonValue, type KubernetesObject } from './types';

/** The value at a dotted path such as `status.phase`; `undefined` where there is none. */
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
