import type { Condition } from '../conditions';

export const synced: Condition = {
  status: 'True',
  reason: 'Synced',
  message: 'PushSecret synced successfully',
};

export const sourceDeleted: Condition = {
  status: 'False',
  reason: 'SourceDeleted',
  message: 'source secret deleted; provider secrets cleaned up',
};

export function errored({ message }: Error): Condition {
  return { status: 'False', reason: 'Errored', message };
}
