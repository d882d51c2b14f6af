import type {
  CreateSecretRequest,
  Secret,
  SecretList,
  UpdateSecretRequest,
} from '@openchoreo-secrets/openchoreo-client';

export interface PageRequest {
  /** Page size, 1 to 100. */
  limit: number;
  cursor?: string;
}

/** The Secret Management API. Failed calls reject with `ApiError`. */
export interface SecretService {
  list(namespace: string, page: PageRequest): Promise<SecretList>;
  get(namespace: string, name: string): Promise<Secret>;
  create(namespace: string, request: CreateSecretRequest): Promise<Secret>;
  update(
    namespace: string,
    name: string,
    request: UpdateSecretRequest,
  ): Promise<Secret>;
  delete(namespace: string, name: string): Promise<void>;
}
