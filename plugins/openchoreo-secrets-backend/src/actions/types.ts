import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { RequestContext, SecretsService } from '../services';

export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  service: SecretsService;
  /** Throws a 403 for service principals that the operation of the HTTP API isn't opened to. */
  getContext(
    operation: 'listSecrets' | 'getSecret',
    credentials: BackstageCredentials,
  ): RequestContext;
}

/** Of all actions: they change nothing and never see a value. */
export const readOnly = {
  readOnly: true,
  destructive: false,
  idempotent: true,
} as const;
