import type { DeletedSecretList } from '@openchoreo-secrets/plugin-common';
import { assertOpenChoreoAllows } from '../access/accessRules';
import type { RequestContext } from '../RequestContext';
import type { DeletedSecretsService } from './DeletedSecretsService';

/** Finds deleted secrets in the stores that the configuration gives access to. */
export class DefaultDeletedSecretsService implements DeletedSecretsService {
  async listDeletedSecrets(
    namespace: string,
    context: RequestContext,
  ): Promise<DeletedSecretList> {
    await assertOpenChoreoAllows('list', { namespace }, context);
    return { available: false, items: [], gaps: [] };
  }

  async listAllDeletedSecrets(): Promise<DeletedSecretList> {
    return { available: false, items: [], gaps: [] };
  }
}
