import {
  type Problem,
  type SavedSecret,
  type SecretDetails,
  type SecretMetadata,
  type SecretPage,
  toPointer,
  validateCreateSecret,
  validateDataKey,
  validateLabel,
  validateSecretNamespace,
} from '@openchoreo-secrets/plugin-common';
import type { SecretValues } from '../../values/SecretValues';
import type { RequestContext } from '../RequestContext';
import {
  assertIfMatch,
  assertNamespace,
  assertNoProblems,
  assertSecretId,
  validateStoredKey,
} from '../validation';
import type {
  ListSecretsOptions,
  NewSecret,
  RevealOptions,
  SecretChange,
  SecretDeletion,
  SecretId,
  SecretReplacement,
  SecretsService,
  Versioned,
} from './SecretsService';

/**
 * Refuses invalid input with a 400. It comes before the audit log, because a value that somebody typed into the wrong
 * field, for example as a name, must not get there.
 */
export class ValidatedSecretsService implements SecretsService {
  readonly #inner: SecretsService;

  constructor({ inner }: { inner: SecretsService }) {
    this.#inner = inner;
  }

  async listSecrets(
    options: ListSecretsOptions,
    context: RequestContext,
  ): Promise<SecretPage> {
    assertNamespace(options.namespace);
    return this.#inner.listSecrets(options, context);
  }

  async listAllSecrets(
    namespace: string,
    context: RequestContext,
  ): Promise<AsyncIterable<SecretMetadata[]>> {
    assertNamespace(namespace);
    return this.#inner.listAllSecrets(namespace, context);
  }

  async getSecret(
    id: SecretId,
    context: RequestContext,
  ): Promise<SecretMetadata> {
    assertSecretId(id);
    return this.#inner.getSecret(id, context);
  }

  async getSecretFacts(
    id: SecretId,
    context: RequestContext,
  ): Promise<Versioned<SecretDetails>> {
    assertSecretId(id);
    return this.#inner.getSecretFacts(id, context);
  }

  async createSecret(
    secret: NewSecret,
    context: RequestContext,
  ): Promise<SecretMetadata> {
    const { namespace, values, ...request } = secret;
    assertNoProblems([
      ...validateSecretNamespace(namespace),
      ...(await validateCreateSecret({ ...request, data: values.toRecord() })),
    ]);
    return this.#inner.createSecret(secret, context);
  }

  async updateSecret(
    change: SecretChange,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    assertSecretId(change);
    const { name, set, remove, labels, ifMatch } = change;
    assertNoProblems([
      ...set.keys.flatMap(key =>
        validateDataKey(key).map(atPath(['set', key])),
      ),
      ...remove.flatMap((key, index) => [
        ...validateStoredKey(key, ['remove', String(index)]),
        ...findContradictions(key, index, set),
      ]),
      ...validateLabels(labels),
    ]);
    assertIfMatch(name, ifMatch);
    return this.#inner.updateSecret(change, context);
  }

  async replaceSecret(
    replacement: SecretReplacement,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    assertSecretId(replacement);
    assertNoProblems([
      ...replacement.values.keys.flatMap(validateDataKey),
      ...validateLabels(replacement.labels ?? {}),
    ]);
    return this.#inner.replaceSecret(replacement, context);
  }

  async pushSecret(
    id: SecretId,
    context: RequestContext,
  ): Promise<Versioned<SavedSecret>> {
    assertSecretId(id);
    return this.#inner.pushSecret(id, context);
  }

  async deleteSecret(
    deletion: SecretDeletion,
    context: RequestContext,
  ): Promise<{ isDestroying: boolean }> {
    assertSecretId(deletion);
    return this.#inner.deleteSecret(deletion, context);
  }

  async revealValue(
    options: RevealOptions,
    context: RequestContext,
  ): Promise<SecretValues> {
    assertSecretId(options);
    assertNoProblems(validateStoredKey(options.key, ['key']));
    return this.#inner.revealValue(options, context);
  }
}

function findContradictions(key: string, index: number, set: SecretValues) {
  return set.keys.includes(key)
    ? [
        {
          path: toPointer(['remove', String(index)]),
          message: `Can't set and remove the key "${key}" in one request.`,
        },
      ]
    : [];
}

function validateLabels(labels: Record<string, string | null>): Problem[] {
  return Object.entries(labels).flatMap(([key, value]) =>
    validateLabel(key, value ?? ''),
  );
}

function atPath(path: string[]): (problem: Problem) => Problem {
  return problem => ({ ...problem, path: toPointer(path) });
}
