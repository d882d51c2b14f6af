import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useId, useState } from 'react';
import { useDeleteSecret } from '../../list/useDeleteSecret';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { WhoBreaks } from '../UsedBy';
import { ConfirmByTyping } from './ConfirmByTyping';

export interface DeleteSecretDialogProps {
  namespace: string;
  secret: SecretMetadata;
  onClose(): void;
  onDeleted(): void;
}

/** Says what a deletion does, and does it once the name was typed. */
export function DeleteSecretDialog(props: DeleteSecretDialogProps) {
  const { namespace, secret, onClose, onDeleted } = props;
  const { name, targetPlane } = secret;
  const { t } = useSecretsTranslation();
  const id = useId();
  const { remove, refreshList } = useDeleteSecret(namespace);
  const [typed, setTyped] = useState('');
  const [isDeleting, setIsDeleting] = useState(false);
  const [failure, setFailure] = useState<string>();

  const submit = async () => {
    setIsDeleting(true);
    setFailure(undefined);
    const result = await remove(name);
    if (result.isDeleted) {
      refreshList();
      onDeleted();
    } else {
      setFailure(result.reason);
      setIsDeleting(false);
    }
  };
  const close = () => {
    if (!isDeleting) {
      onClose();
    }
  };

  return (
    <Dialog open onClose={close} aria-labelledby={id}>
      <DialogTitle id={id}>{t('remove.title', { name })}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" paragraph>
          {t('remove.consequence', { name, plane: targetPlane?.name ?? '' })}
        </Typography>
        <Typography variant="body2" paragraph>
          {t('remove.running')}
        </Typography>
        <WhoBreaks namespace={namespace} name={name} />
        <form
          id={`${id}-form`}
          onSubmit={event => {
            event.preventDefault();
            if (typed === name && !isDeleting) {
              void submit();
            }
          }}
        >
          <ConfirmByTyping text={name} value={typed} onChange={setTyped} />
        </form>
        {failure && (
          <Alert severity="error" role="alert">
            {failure}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close} disabled={isDeleting}>
          {t('remove.cancel')}
        </Button>
        <Button
          type="submit"
          form={`${id}-form`}
          variant="contained"
          color="secondary"
          disabled={isDeleting || typed !== name}
        >
          {isDeleting ? t('remove.deleting') : t('remove.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
