import Typography from '@material-ui/core/Typography';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { isChange, type ChangeDescription } from './describeChange';

export interface ChangeSummaryProps {
  change: ChangeDescription;
}

/** What saving will do, in words, before it is done. */
export function ChangeSummary({ change }: ChangeSummaryProps) {
  const { t } = useSecretsTranslation();
  const { replaced, added, removed, kept, labelsSet, labelsRemoved } = change;
  const list = (names: string[]) => names.join(', ');
  const lines = [
    replaced.length > 0 && t('edit.replaces', { keys: list(replaced) }),
    added.length > 0 && t('edit.adds', { keys: list(added) }),
    removed.length > 0 && t('edit.removes', { keys: list(removed) }),
    labelsSet.length > 0 && t('edit.setsLabels', { labels: list(labelsSet) }),
    labelsRemoved.length > 0 &&
      t('edit.removesLabels', { labels: list(labelsRemoved) }),
    kept.length > 0 && t('edit.keeps', { count: kept.length }),
  ].filter(line => line !== false);
  return (
    <section role="status">
      <Typography variant="subtitle2" component="h3">
        {t('edit.summary')}
      </Typography>
      {(isChange(change) ? lines : [t('edit.nothing')]).map(line => (
        <Typography key={line} variant="body2">
          {line}
        </Typography>
      ))}
    </section>
  );
}
