import type {
  AuditorService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuditedSecretsService } from './AuditedSecretsService';
import { AuthorizedSecretsService } from './AuthorizedSecretsService';
import { DefaultSecretsService } from './DefaultSecretsService';
import type { SecretsService } from './types';

export interface CreateSecretsServiceOptions {
  isRevealAllowed: boolean;
  permissions: PermissionsService;
  auditor: AuditorService;
  logger: LoggerService;
}

/** The operations with everything that has to happen around them. */
export function createSecretsService({
  isRevealAllowed,
  permissions,
  auditor,
  logger,
}: CreateSecretsServiceOptions): SecretsService {
  const service = DefaultSecretsService.create({ isRevealAllowed });
  const authorized = AuthorizedSecretsService.create({
    inner: service,
    permissions,
  });
  return AuditedSecretsService.create({ inner: authorized, auditor, logger });
}
