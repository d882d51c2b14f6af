import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useId } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { CopyTargetRow } from './CopyTargetRow';
import { useCopy } from './useCopy';

const useStyles = makeStyles(theme => ({
  rows: { margin: 0, padding: 0, listStyle: 'none' },
  // Lists of the fields open below them and stay inside the dialog.
  content: { minHeight: 320 },
  intro: { marginBottom: theme.spacing(1) },
  notice: { marginTop: theme.spacing(2) },
}));

export interface CopyDialogProps {
  namespace: string;
  secret: SecretMetadata;
  onClose(): void;
}

/** Copies a secret to other names, namespaces, and planes. Its values stay in the backend. */
export function CopyDialog({ namespace, secret, onClose }: CopyDialogProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const { rows, open, copy, isComplete, canAdd, ...state } = useCopy(
    namespace,
    secret,
  );
  const isDone = open.length === 0;
  const close = () => {
    if (!copy.isPending) {
      onClose();
    }
  };
  return (
    <Dialog open onClose={close} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>
        {t('copy.title', { name: secret.name })}
      </DialogTitle>
      <DialogContent className={classes.content}>
        <Typography variant="body2" className={classes.intro}>
          {t('copy.intro')}
        </Typography>
        <form
          id={`${id}-form`}
          noValidate
          onSubmit={event => {
            event.preventDefault();
            if (isComplete && !copy.isPending) {
              copy.mutate();
            }
          }}
        >
          <ul className={classes.rows} aria-label={t('copy.targets')}>
            {rows.map(row => (
              <CopyTargetRow
                key={row.id}
                row={row}
                secret={secret}
                onChange={change => state.change(row.id, change)}
                onRemove={
                  rows.length > 1 ? () => state.remove(row.id) : undefined
                }
              />
            ))}
          </ul>
        </form>
        {canAdd && (
          <Button kind="inPlace" startIcon={<AddIcon />} onClick={state.add}>
            {t('copy.add')}
          </Button>
        )}
        {copy.error && (
          <Notice severity="error" role="alert" className={classes.notice}>
            {copy.error.message}
          </Notice>
        )}
      </DialogContent>
      <DialogActions>
        <Button kind="plain" disabled={copy.isPending} onClick={close}>
          {t(isDone ? 'copy.close' : 'copy.cancel')}
        </Button>
        {!isDone && (
          <Button
            kind="primary"
            type="submit"
            form={`${id}-form`}
            disabled={!isComplete || copy.isPending}
          >
            {copy.isPending
              ? t('copy.copying')
              : t('copy.submit', { count: open.length })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
