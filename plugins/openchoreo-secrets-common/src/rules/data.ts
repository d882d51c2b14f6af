import { createProblem, type Problem } from './problem';

const KEY_MAX_LENGTH = 253;
const KEY_PATTERN = /^[-._a-zA-Z0-9]+$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Maximum size of all values of a Secret together, in bytes (Kubernetes: `MaxSecretSize`).
 *
 * @public
 */
export const MAX_SECRET_BYTES = 1024 * 1024;

/**
 * Checks a key of a Secret by the rules of Kubernetes.
 *
 * @public
 */
export function validateDataKey(key: string): Problem[] {
  const path = ['data', key];
  if (key === '') {
    return [createProblem(path, 'keyRequired')];
  }
  if (key.length > KEY_MAX_LENGTH) {
    return [
      createProblem(path, 'keyTooLong', {
        max: KEY_MAX_LENGTH,
        length: key.length,
      }),
    ];
  }
  if (!KEY_PATTERN.test(key)) {
    return [createProblem(path, 'keyCharacters')];
  }
  if (key === '.' || key.startsWith('..')) {
    return [createProblem(path, 'keyDots')];
  }
  return key === '__proto__'
    ? [createProblem(path, 'keyReserved', { key })]
    : [];
}

/**
 * Checks a value: OpenChoreo rejects empty values, and its API transports text only.
 *
 * @public
 */
export function validateDataValue(key: string, value: string): Problem[] {
  if (value === '') {
    return [createProblem(['data', key], 'valueRequired')];
  }
  return LONE_SURROGATE.test(value)
    ? [createProblem(['data', key], 'valueNotText')]
    : [];
}

/**
 * Checks the total size of all values against {@link MAX_SECRET_BYTES}.
 *
 * @public
 */
export function validateDataSize(values: Iterable<string>): Problem[] {
  let size = 0;
  for (const value of values) {
    size += utf8Length(value);
  }
  return size > MAX_SECRET_BYTES
    ? [
        createProblem(['data'], 'dataTooLarge', {
          size: formatSize(size),
        }),
      ]
    : [];
}

function formatSize(bytes: number): string {
  const mebibytes = bytes / MAX_SECRET_BYTES;
  return mebibytes < 1.01 ? `${bytes} bytes` : `${mebibytes.toFixed(2)} MiB`;
}

/**
 * Returns the UTF-8 length of a text in bytes without encoding the text.
 *
 * @public
 */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) {
      bytes += 1;
    }
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) {
      bytes += 1;
    }
  }
  return bytes;
}
