import type {
  CreateSecretRequest,
  UpdateSecretRequest,
} from '@openchoreo-secrets/openchoreo-client';
import {
  isLabelKey,
  isLabelValue,
  isTargetPlaneKind,
  validateDataKey,
  validateDataSize,
  validateSecretName,
  validateSecretNamespace,
  type Problem,
} from '@openchoreo-secrets/plugin-common';
import { ApiError } from '../errors';

const requiredKeysByType: Record<string, string[]> = {
  Opaque: [],
  'kubernetes.io/basic-auth': ['password'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
};

/** Throws 400 for the first validation error, in the order of the OpenChoreo server. */
export function assertCreateRequest(request: CreateSecretRequest): void {
  const { secretName, secretType, targetPlane, data, labels } = request;
  assert(secretName, 'secretName is required');
  assert(
    Object.hasOwn(requiredKeysByType, secretType),
    `unsupported secretType: ${secretType}`,
  );
  assertData(secretType, data);
  assert(targetPlane?.kind, 'targetPlane.kind is required');
  assert(
    isTargetPlaneKind(targetPlane.kind),
    `unsupported targetPlane.kind: ${targetPlane.kind}`,
  );
  assert(targetPlane.name, 'targetPlane.name is required');
  assertLabels(labels);
}

/** Throws 400 for errors that Kubernetes would report only after the first write. */
export function assertCanBeCreated(
  namespace: string,
  { secretName, secretType, targetPlane, data }: CreateSecretRequest,
): void {
  assertRules('secretName', validateSecretName(secretName));
  assertRules('targetPlane.name', validateSecretName(targetPlane.name));
  assertRules('namespace', validateSecretNamespace(namespace));
  assertKubernetesData(secretType, data);
}

/** Throws 400 for the first validation error of an update, in the order of the OpenChoreo server. */
export function assertUpdateRequest(
  secretType: string,
  { data, labels }: UpdateSecretRequest,
): void {
  assertData(secretType, data);
  assertLabels(labels);
}

function assertData(type: string, data: Record<string, string> = {}): void {
  const entries = Object.entries(data);
  assert(entries.length > 0, 'data must contain at least one entry');
  for (const [key, value] of entries) {
    assert(key, 'data keys must not be empty');
    assert(value, `data["${key}"] must not be empty`);
  }
  for (const key of requiredKeysByType[type] ?? []) {
    assert(
      Object.hasOwn(data, key),
      `data["${key}"] is required for secretType ${type}`,
    );
  }
}

function assertLabels(labels: Record<string, string> = {}): void {
  for (const [key, value] of Object.entries(labels)) {
    assert(
      isLabelKey(key),
      `invalid label key "${key}": must be a Kubernetes label key`,
    );
    assert(
      isLabelValue(value),
      `invalid label value for key "${key}": must be a Kubernetes label value`,
    );
  }
}

/** Throws 400 for data that the plane would reject, before the first write. */
export function assertKubernetesData(
  type: string,
  data: Record<string, string>,
): void {
  for (const key of Object.keys(data)) {
    assertRules(`data["${key}"]`, validateDataKey(key));
  }
  assertRules('data', validateDataSize(Object.values(data)));
  if (type === 'kubernetes.io/dockerconfigjson') {
    assert(
      isJsonObject(data['.dockerconfigjson']),
      'data[".dockerconfigjson"] must be a JSON object',
    );
  }
}

function assertRules(field: string, [problem]: Problem[]): void {
  assert(!problem, `${field}: ${problem?.message}`);
}

function assert(condition: unknown, text: string): asserts condition {
  if (!condition) {
    throw new ApiError(400, text);
  }
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
