import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';

export interface CertificatesDialogProps {
  onClose(): void;
  onCheck(): void;
}

/** Asks before the backend reads TLS secrets, which is recorded. */
export function CertificatesDialog(props: CertificatesDialogProps) {
  const { onClose, onCheck } = props;
  const { t } = useSecretsTranslation();
  const id = useId();
  return (
    <Dialog open onClose={onClose} maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{t('platform.certificates.title')}</DialogTitle>
      <DialogContent>
        <Typography variant="body2">
          {t('platform.certificates.text')}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button kind="plain" onClick={onClose}>
          {t('platform.certificates.cancel')}
        </Button>
        <Button kind="primary" onClick={onCheck}>
          {t('platform.certificates.check')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
