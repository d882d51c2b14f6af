import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { OpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import type {
  Capabilities,
  CreateSecretRequest,
  Namespace,
  SecretMetadata,
  SecretPage,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import type { Request } from 'express';
import type { SecretValues } from '../values';

/** On whose behalf something is done. */
export interface RequestContext {
  credentials: BackstageCredentials;
  /** Asks OpenChoreo as the person, or as the configured identity. */
  client: OpenChoreoClient;
  /** For the audit log, which reads actor and address from it. */
  request: Request;
}

export interface ListSecretsOptions {
  namespace: string;
  /** How many secrets to answer at the most, 1 to 1,000. */
  limit: number;
  cursor?: string;
}

/** A secret to be created, its values out of reach of logs. */
export interface NewSecret extends Omit<CreateSecretRequest, 'data'> {
  namespace: string;
  values: SecretValues;
}

/** What can be done with secrets. Each operation rejects with a `SecretsError`. */
export interface SecretsService {
  listNamespaces(context: RequestContext): Promise<Namespace[]>;
  getCapabilities(
    namespace: string,
    context: RequestContext,
  ): Promise<Capabilities>;
  listTargetPlanes(
    namespace: string,
    context: RequestContext,
  ): Promise<TargetPlane[]>;
  listSecrets(
    options: ListSecretsOptions,
    context: RequestContext,
  ): Promise<SecretPage>;
  createSecret(
    secret: NewSecret,
    context: RequestContext,
  ): Promise<SecretMetadata>;
}
