import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

const TITLE_ID = 'openchoreo-secrets-discard';

export interface DiscardDialogProps {
  isOpen: boolean;
  /** What follows from discarding. */
  text: string;
  onDiscard(): void;
  onKeep(): void;
}

/** Asks before input is thrown away. */
export function DiscardDialog(props: DiscardDialogProps) {
  const { isOpen, text, onDiscard, onKeep } = props;
  const { t } = useSecretsTranslation();
  return (
    <Dialog open={isOpen} onClose={onKeep} aria-labelledby={TITLE_ID}>
      <DialogTitle id={TITLE_ID}>{t('create.discardTitle')}</DialogTitle>
      <DialogContent>{text}</DialogContent>
      <DialogActions>
        {/* A ripple that is not there yet fails where a button is focused at once. */}
        <Button onClick={onKeep} disableFocusRipple>
          {t('create.keepEditing')}
        </Button>
        <Button onClick={onDiscard} color="secondary" disableFocusRipple>
          {t('create.discard')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
