import type { SecretHistory } from '@openchoreo-secrets/plugin-common';
import { assertOpenChoreoAllows } from '../access/accessRules';
import type { RequestContext } from '../RequestContext';
import type { HistoryPage, HistoryService } from './HistoryService';

/** Reads the versions of secrets from the stores that the configuration gives access to. */
export class DefaultHistoryService implements HistoryService {
  async getHistory(
    page: HistoryPage,
    context: RequestContext,
  ): Promise<SecretHistory> {
    await assertOpenChoreoAllows('list', page, context);
    return {
      available: false,
      reason: "This portal doesn't have access to the store.",
      saves: [],
    };
  }
}
