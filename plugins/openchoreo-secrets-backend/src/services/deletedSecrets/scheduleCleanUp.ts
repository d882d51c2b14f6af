import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { DeletionRecords } from './DeletionRecords';
import type { VersionDestroyer } from './VersionDestroyer';

export interface ScheduleCleanUpOptions {
  scheduler: SchedulerService;
  destroyer: VersionDestroyer;
  records: DeletionRecords;
}

/** Finishes destructions and forgets old deletions, on one replica at a time. */
export async function scheduleCleanUp({
  scheduler,
  destroyer,
  records,
}: ScheduleCleanUpOptions): Promise<void> {
  await scheduler.scheduleTask({
    id: 'clean-up-deleted-secrets',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 5 },
    scope: 'global',
    fn: async signal => {
      await destroyer.resume(signal);
      await records.removeExpired();
    },
  });
}
