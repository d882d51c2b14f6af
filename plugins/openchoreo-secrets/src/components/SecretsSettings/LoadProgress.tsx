import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import type { SecretsState } from '../../hooks/useSecrets';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';

export type LoadProgressProps = Pick<
  SecretsState,
  'secrets' | 'isPending' | 'isLoadingMore' | 'isRefreshing'
>;

/** How many secrets have come, and whether more are coming. */
export function LoadProgress(props: LoadProgressProps) {
  const { secrets, isPending, isLoadingMore, isRefreshing } = props;
  const { t } = useSecretsTranslation();
  const count = secrets.length;
  const loading = isPending
    ? t('progress.loadingFirst')
    : t('progress.loadingMore', { count });
  const isLoading = isPending || isLoadingMore;
  return (
    <div style={{ minHeight: 32 }}>
      <Typography variant="body2" role="status" gutterBottom>
        {isLoading ? loading : t('progress.loaded', { count })}
      </Typography>
      {(isLoading || isRefreshing) && (
        <LinearProgress aria-label={t('progress.loadingFirst')} />
      )}
    </div>
  );
}
