import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import type { BulkDelete } from './useBulkDelete';

export interface BulkProgressProps {
  items: BulkDelete['items'];
  isRunning: boolean;
}

/** How far the deletions have come and, in the end, how they went. */
export function BulkProgress({ items, isRunning }: BulkProgressProps) {
  const { t } = useSecretsTranslation();
  const count = (step: string) =>
    items.filter(({ state }) => state.step === step).length;
  const total = items.length;
  const deleted = count('deleted');
  const failed = count('failed');
  const outcome =
    deleted === total
      ? t('remove.outcomeAll', { count: total })
      : t('remove.outcome', {
          deleted: String(deleted),
          failed: String(failed),
        });
  return (
    <>
      {isRunning && (
        <LinearProgress
          variant="determinate"
          value={((deleted + failed) / total) * 100}
          aria-label={t('remove.deleting')}
        />
      )}
      <Typography variant="body2" role="status" paragraph>
        {isRunning
          ? t('remove.progress', {
              done: String(deleted + failed),
              total: String(total),
            })
          : outcome}
      </Typography>
    </>
  );
}
