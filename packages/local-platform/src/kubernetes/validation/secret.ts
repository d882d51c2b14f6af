import {
  forbiddenField,
  invalidField,
  requiredField,
  tooLongField,
  type FieldError,
} from '../status/FieldError';
import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type KubernetesObject } from '../types';
import { checkConfigKey } from './names';

/** Maximum total size of the decoded values of a Secret, in bytes. */
export const MAX_SECRET_BYTES = 1024 * 1024;

const REDACTED = '<secret contents redacted>';

/** Validates a Secret as Kubernetes's `ValidateSecret` does. Messages don't contain values. */
export function validateSecret(secret: KubernetesObject): FieldError[] {
  const data = dataOf(secret);
  const entries = Object.entries(data);
  const size = entries.reduce((sum, [, value]) => sum + decodedSize(value), 0);
  return [
    ...entries.flatMap(([key]) =>
      checkConfigKey(key).map(text => invalidField(`data[${key}]`, key, text)),
    ),
    ...(size > MAX_SECRET_BYTES
      ? [tooLongField('data', MAX_SECRET_BYTES)]
      : []),
    ...validateType(String(secret.type), secret),
  ];
}

export function validateSecretUpdate(
  next: KubernetesObject,
  previous: KubernetesObject,
): FieldError[] {
  const errors =
    next.type === previous.type
      ? []
      : [invalidField('type', next.type, 'field is immutable')];
  if (!previous.immutable) {
    return errors;
  }
  const detail = 'field is immutable when `immutable` is set';
  if (!next.immutable) {
    errors.push(forbiddenField('immutable', detail));
  }
  if (!isDeepStrictEqual(dataOf(next), dataOf(previous))) {
    errors.push(forbiddenField('data', detail));
  }
  return errors;
}

function validateType(type: string, secret: KubernetesObject): FieldError[] {
  const data = dataOf(secret);
  switch (type) {
    case 'kubernetes.io/basic-auth':
      return Object.hasOwn(data, 'username') || Object.hasOwn(data, 'password')
        ? []
        : [requiredKey('username'), requiredKey('password')];
    case 'kubernetes.io/ssh-auth':
      return data['ssh-privatekey'] ? [] : [requiredKey('ssh-privatekey')];
    case 'kubernetes.io/tls':
      return ['tls.crt', 'tls.key']
        .filter(key => !Object.hasOwn(data, key))
        .map(requiredKey);
    case 'kubernetes.io/dockerconfigjson':
      return validateJson(data, '.dockerconfigjson');
    case 'kubernetes.io/dockercfg':
      return validateJson(data, '.dockercfg');
    case 'kubernetes.io/service-account-token':
      return validateServiceAccount(secret);
    default:
      return [];
  }
}

function validateJson(data: Record<string, string>, key: string): FieldError[] {
  if (!Object.hasOwn(data, key)) {
    return [requiredKey(key)];
  }
  try {
    const text = Buffer.from(data[key], 'base64').toString('utf8');
    return isJsonObject(JSON.parse(text))
      ? []
      : [invalidField(`data[${key}]`, REDACTED, 'must be a JSON object')];
  } catch {
    return [invalidField(`data[${key}]`, REDACTED, 'must be valid JSON')];
  }
}

function validateServiceAccount({ metadata }: KubernetesObject): FieldError[] {
  const name = 'kubernetes.io/service-account.name';
  return metadata.annotations?.[name]
    ? []
    : [requiredField(`metadata.annotations[${name}]`)];
}

function requiredKey(key: string): FieldError {
  return requiredField(`data[${key}]`);
}

function dataOf({ data }: KubernetesObject): Record<string, string> {
  return (data ?? {}) as Record<string, string>;
}

function decodedSize(base64: string): number {
  return Buffer.byteLength(base64, 'base64');
}
