import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Stores } from '../../stores/Stores';
import type { DeletionRecords } from './DeletionRecords';
import type { VersionDestroyer } from './VersionDestroyer';

export interface ScheduleCleanUpOptions {
  scheduler: SchedulerService;
  destroyer: VersionDestroyer;
  records: DeletionRecords;
  stores: Stores;
}

/** A push can still be under way when its secret is deleted. */
const MIN_AGE_MS = 60 * 60_000;

/** Finishes destructions and forgets deletions in the background, on one replica at a time. */
export async function scheduleCleanUp({
  scheduler,
  destroyer,
  records,
  stores,
}: ScheduleCleanUpOptions): Promise<void> {
  await scheduler.scheduleTask({
    id: 'destroy-versions',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 5 },
    scope: 'global',
    fn: signal => destroyer.resume(signal),
  });
  await scheduler.scheduleTask({
    id: 'forget-deleted-secrets',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    scope: 'global',
    fn: signal => forgetDeletions({ records, stores }, signal),
  });
}

/** Removes old records, and those of secrets without a value in the store. They can't be undone. */
export async function forgetDeletions(
  { records, stores }: Pick<ScheduleCleanUpOptions, 'records' | 'stores'>,
  signal: AbortSignal,
): Promise<void> {
  await records.removeExpired();
  const latest = Date.now() - MIN_AGE_MS;
  for (const record of await records.list()) {
    const store = stores.findById(record.store);
    if (signal.aborted || !store || record.deletedAt > latest) {
      continue;
    }
    const isSpent = await store.readMetadata(record.path, signal).then(
      metadata => !metadata?.versions.some(({ isDestroyed }) => !isDestroyed),
      // The next run checks it again.
      () => false,
    );
    if (isSpent) {
      await records.remove(record);
    }
  }
}
