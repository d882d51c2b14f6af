import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/queryKeys';
import { useCapabilities } from '../api/queries';
import type { SecretId } from '../api/SecretsApi';
import { useSecretsApi } from '../api/SecretsApiContext';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
  },
  text: { flex: '1 1 200px' },
}));

export interface PushAgainProps extends SecretId {
  /** Whether the last push succeeded. */
  isSynced: boolean;
}

/** Pushes the stored values to the store again, for a store that lost or changed them, or after a failed push. */
export function PushAgain({ namespace, name, isSynced }: PushAgainProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const api = useSecretsApi();
  const queryClient = useQueryClient();
  const update = useCapabilities(namespace).data?.update;
  const push = useMutation({
    mutationFn: () => api.pushSecret({ namespace, name }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: queryKeys.sync(namespace) }),
  });
  return (
    <>
      <div className={classes.root}>
        <Typography
          variant="caption"
          component="p"
          color="textSecondary"
          className={classes.text}
        >
          {t(
            isSynced
              ? 'syncStatus.push.whenSynced'
              : 'syncStatus.push.whenFailed',
          )}
        </Typography>
        <Button
          kind="inPlace"
          disabled={!update || push.isPending}
          disabledReason={update?.allowed === false ? update.reason : undefined}
          onClick={() => push.mutate()}
        >
          {t(
            push.isPending
              ? 'syncStatus.push.running'
              : 'syncStatus.push.action',
          )}
        </Button>
      </div>
      {push.isError && (
        <Notice severity="error" role="alert">
          {push.error.message}
        </Notice>
      )}
      {push.isSuccess && (
        <Typography variant="caption" component="p" role="status">
          {t('syncStatus.push.done')}
        </Typography>
      )}
    </>
  );
}
