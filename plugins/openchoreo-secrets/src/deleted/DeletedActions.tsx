import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  DeletedSecret,
  SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { lazy, Suspense, useState } from 'react';
import { useNamespaceTitles } from '../api/namespaceTitles';
import { useCapabilities } from '../api/queries';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { useUndoDelete } from './useUndoDelete';

const DestroyDialog = lazy(() =>
  import('./DestroyDialog').then(m => ({ default: m.DestroyDialog })),
);

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', marginLeft: theme.spacing(-1) },
}));

export interface DeletedActionsProps {
  secret: DeletedSecret;
  onRestored(secret: SecretMetadata): void;
  /** Called with the outcome in words. */
  onDestroyed(text: string): void;
}

/** Restores a deleted secret, or destroys its values. */
export function DeletedActions(props: DeletedActionsProps) {
  const { secret, onRestored, onDestroyed } = props;
  const { namespace, name, undo, destruction } = secret;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const titles = useNamespaceTitles();
  const [isDestroying, setIsDestroying] = useState(false);
  const capabilities = useCapabilities(namespace);
  const canDelete = capabilities.data?.delete.allowed;
  const undoing = useUndoDelete(restored => restored.forEach(onRestored));
  const { state } = undoing;
  const isBusy = state.step === 'running';
  return (
    <>
      <div className={classes.root}>
        <Button
          kind="inPlace"
          aria-label={t('deleted.restoreSecret', { name })}
          disabled={isBusy}
          disabledReason={
            undo.allowed ? undefined : undo.reason ?? t('deleted.state.kept')
          }
          onClick={() => void undoing.undo([{ namespace, name }])}
        >
          {t(isBusy ? 'history.restoring' : 'deleted.restore')}
        </Button>
        <Button
          kind="inPlace"
          aria-label={t('deleted.destroySecret', { name })}
          disabled={isBusy || !capabilities.data || destruction !== undefined}
          disabledReason={
            canDelete === false
              ? t('deleted.noDelete', { namespace: titles.title(namespace) })
              : undefined
          }
          onClick={() => setIsDestroying(true)}
        >
          {t('deleted.destroy')}
        </Button>
      </div>
      {state.step === 'running' && state.isWaiting && (
        <Typography variant="caption" role="status">
          {t('deleted.waiting')}
        </Typography>
      )}
      {state.step === 'failed' && (
        <Typography variant="caption" color="error" role="alert">
          {state.failures.map(({ reason }) => reason).join(' ')}
        </Typography>
      )}
      {isDestroying && (
        <Suspense fallback={null}>
          <DestroyDialog
            id={{ namespace, name }}
            onClose={() => setIsDestroying(false)}
            onDestroyed={({ isPending }) => {
              setIsDestroying(false);
              onDestroyed(
                t(isPending ? 'deleted.destroyedLater' : 'deleted.destroyed', {
                  name,
                }),
              );
            }}
          />
        </Suspense>
      )}
    </>
  );
}
