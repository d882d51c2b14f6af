import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';

export interface DiscardDialogProps {
  isOpen: boolean;
  title: string;
  text?: string;
  onDiscard(): void;
  onKeep(): void;
}

/** Asks before unsaved changes are discarded. */
export function DiscardDialog(props: DiscardDialogProps) {
  const { isOpen, title, text, onDiscard, onKeep } = props;
  const { t } = useSecretsTranslation();
  const id = useId();
  return (
    <Dialog open={isOpen} onClose={onKeep} aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      {text && <DialogContent>{text}</DialogContent>}
      <DialogActions>
        {/* The safe choice. */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <Button kind="plain" autoFocus onClick={onKeep}>
          {t('save.keepEditing')}
        </Button>
        <Button kind="plain" onClick={onDiscard}>
          {t('save.discard')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
