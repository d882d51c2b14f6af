import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import type { SecretsState } from '../../list/useSecrets';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

export interface LoadProgressProps
  extends Pick<
    SecretsState,
    'secrets' | 'isPending' | 'isLoadingMore' | 'isRefreshing'
  > {
  /** What else there is to say of the list, on the same line. */
  children?: ReactNode;
}

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
}));

/** How many secrets have come, and whether more are coming. */
export function LoadProgress(props: LoadProgressProps) {
  const { secrets, isPending, isLoadingMore, isRefreshing } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const count = secrets.length;
  const loading = isPending
    ? t('progress.loadingFirst')
    : t('progress.loadingMore', { count });
  const isLoading = isPending || isLoadingMore;
  return (
    <div style={{ minHeight: 32 }}>
      <div className={classes.line}>
        <Typography variant="body2" role="status">
          {isLoading ? loading : t('progress.loaded', { count })}
        </Typography>
        {props.children}
      </div>
      {(isLoading || isRefreshing) && (
        <LinearProgress aria-label={t('progress.loadingFirst')} />
      )}
    </div>
  );
}
