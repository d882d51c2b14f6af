import type {
  CreateSecretRequest,
  Secret,
  SecretList,
  UpdateSecretRequest,
} from '@openchoreo-secrets/openchoreo-client';
import { forbidden } from '../errors';
import { toPath, type Caller } from '../security';
import type { PageRequest, SecretService } from './SecretService';

/** Checks the permissions of one caller. */
export class AuthorizedSecretService implements SecretService {
  readonly #service: SecretService;
  readonly #caller: Caller;

  private constructor(service: SecretService, caller: Caller) {
    this.#service = service;
    this.#caller = caller;
  }

  static create(
    service: SecretService,
    caller: Caller,
  ): AuthorizedSecretService {
    return new AuthorizedSecretService(service, caller);
  }

  /** Returns an empty list without permission, as OpenChoreo does. */
  async list(namespace: string, page: PageRequest): Promise<SecretList> {
    return this.#caller.may('secret:view', toPath({ namespace }))
      ? this.#service.list(namespace, page)
      : { items: [], pagination: {} };
  }

  async get(namespace: string, name: string): Promise<Secret> {
    this.#assertMay('secret:view', namespace);
    return this.#service.get(namespace, name);
  }

  async create(
    namespace: string,
    request: CreateSecretRequest,
  ): Promise<Secret> {
    this.#assertMay('secret:create', namespace);
    return this.#service.create(namespace, request);
  }

  async update(
    namespace: string,
    name: string,
    request: UpdateSecretRequest,
  ): Promise<Secret> {
    this.#assertMay('secret:update', namespace);
    return this.#service.update(namespace, name, request);
  }

  async delete(namespace: string, name: string): Promise<void> {
    this.#assertMay('secret:delete', namespace);
    await this.#service.delete(namespace, name);
  }

  #assertMay(action: string, namespace: string): void {
    if (!this.#caller.may(action, toPath({ namespace }))) {
      throw forbidden();
    }
  }
}
