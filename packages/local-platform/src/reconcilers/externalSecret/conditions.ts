import type { Condition } from '../conditions';

export const synced: Condition = {
  status: 'True',
  reason: 'SecretSynced',
  message: 'secret synced',
};

export const deleted: Condition = {
  status: 'True',
  reason: 'SecretDeleted',
  message: 'secret deleted due to DeletionPolicy=Delete',
};

export const missing: Condition = {
  status: 'True',
  reason: 'SecretMissing',
  message: 'secret will not be created due to CreationPolicy=Merge',
};

/** Creates the condition of a failed sync. ESO reports the cause in the event only. */
export function syncError(message: string): Condition {
  return { status: 'False', reason: 'SecretSyncedError', message };
}
