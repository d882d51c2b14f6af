import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type JsonObject, type JsonValue } from '../types';
import type { FieldPath } from './FieldSet';

/** Returns the value at a path; `undefined` if the path doesn't exist. */
export function valueAtPath(
  value: JsonValue | undefined,
  path: FieldPath,
): JsonValue | undefined {
  let current = value;
  for (const element of path) {
    current = childOf(current, element);
  }
  return current;
}

/** Returns the value without the field at the path. Keeps maps and lists that become empty. */
export function removePath(
  value: JsonValue,
  [element, ...rest]: FieldPath,
): JsonValue {
  const child = childOf(value, element);
  if (child === undefined) {
    return value;
  }
  const replacement = rest.length > 0 ? [removePath(child, rest)] : [];
  if (Array.isArray(value)) {
    return value.flatMap(item => (item === child ? replacement : [item]));
  }
  return Object.fromEntries(
    Object.entries(value as JsonObject).flatMap(([field, kept]) =>
      `f:${field}` === element
        ? replacement.map(item => [field, item])
        : [[field, kept]],
    ),
  );
}

function childOf(
  value: JsonValue | undefined,
  element: string,
): JsonValue | undefined {
  const text = element.slice(2);
  if (element.startsWith('f:')) {
    return isJsonObject(value) && Object.hasOwn(value, text)
      ? value[text]
      : undefined;
  }
  if (!Array.isArray(value)) {
    return undefined;
  }
  const wanted = JSON.parse(text) as JsonValue;
  if (element.startsWith('v:')) {
    return value.find(item => isDeepStrictEqual(item, wanted));
  }
  return value.find(
    item =>
      isJsonObject(item) &&
      Object.entries(wanted as JsonObject).every(([key, expected]) =>
        isDeepStrictEqual(item[key], expected),
      ),
  );
}
