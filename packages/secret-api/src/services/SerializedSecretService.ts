import type {
  CreateSecretRequest,
  Secret,
  SecretList,
  UpdateSecretRequest,
} from '@openchoreo-secrets/openchoreo-client';
import type { PageRequest, SecretService } from './SecretService';

/**
 * Serializes the changes of one secret. A change consists of several writes to two clusters; interleaved changes could
 * combine the values of one change with the keys of another.
 */
export class SerializedSecretService implements SecretService {
  readonly #service: SecretService;
  readonly #latest = new Map<string, Promise<unknown>>();

  private constructor(service: SecretService) {
    this.#service = service;
  }

  static create(service: SecretService): SerializedSecretService {
    return new SerializedSecretService(service);
  }

  list(namespace: string, page: PageRequest): Promise<SecretList> {
    return this.#service.list(namespace, page);
  }

  get(namespace: string, name: string): Promise<Secret> {
    return this.#service.get(namespace, name);
  }

  create(namespace: string, request: CreateSecretRequest): Promise<Secret> {
    return this.#inTurn(namespace, request.secretName, () =>
      this.#service.create(namespace, request),
    );
  }

  update(
    namespace: string,
    name: string,
    request: UpdateSecretRequest,
  ): Promise<Secret> {
    return this.#inTurn(namespace, name, () =>
      this.#service.update(namespace, name, request),
    );
  }

  delete(namespace: string, name: string): Promise<void> {
    return this.#inTurn(namespace, name, () =>
      this.#service.delete(namespace, name),
    );
  }

  async #inTurn<T>(
    namespace: string,
    name: string,
    change: () => Promise<T>,
  ): Promise<T> {
    const key = `${namespace}/${name}`;
    const previous = this.#latest.get(key) ?? Promise.resolve();
    const own = previous.then(change, change);
    this.#latest.set(key, own);
    try {
      return await own;
    } finally {
      if (this.#latest.get(key) === own) {
        this.#latest.delete(key);
      }
    }
  }
}
