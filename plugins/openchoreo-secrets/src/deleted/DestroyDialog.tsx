import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { DestroyResult } from '../api/HistoryApi';
import { useNamespaceTitles } from '../api/namespaceTitles';
import { queryKeys } from '../api/queryKeys';
import type { SecretId } from '../api/SecretsApi';
import { useSecretsApi } from '../api/SecretsApiContext';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

export interface DestroyDialogProps {
  id: SecretId;
  onClose(): void;
  onDestroyed(result: DestroyResult): void;
}

/** Asks before the values of a deleted secret are destroyed for good. */
export function DestroyDialog(props: DestroyDialogProps) {
  const { id: secret, onClose, onDestroyed } = props;
  const { t } = useSecretsTranslation();
  const id = useId();
  const api = useSecretsApi();
  const queryClient = useQueryClient();
  const titles = useNamespaceTitles();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.history.destroyDeletedSecret(secret),
    onSuccess: result => {
      void queryClient.invalidateQueries({
        queryKey: queryKeys.deletedSecrets,
      });
      onDestroyed(result);
    },
  });
  const close = () => {
    if (!isPending) {
      onClose();
    }
  };
  return (
    <Dialog open onClose={close} maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>
        {t('deleted.destroyTitle', { name: secret.name })}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" paragraph>
          {t('deleted.destroyText', {
            namespace: titles.title(secret.namespace),
          })}
        </Typography>
        {error && (
          <Notice severity="error" role="alert">
            {error.message}
          </Notice>
        )}
      </DialogContent>
      <DialogActions>
        {/* The safe choice has the focus. */}
        <Button
          kind="plain"
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          disabled={isPending}
          onClick={close}
        >
          {t('deleted.cancel')}
        </Button>
        <Button
          kind="destructive"
          disabled={isPending}
          onClick={() => mutate()}
        >
          {t(isPending ? 'deleted.submitting' : 'deleted.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
