import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId, type ReactNode } from 'react';
import { useLeaving } from '../../hooks/leaving/useLeaving';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { useContrastStyles } from '../../styles/useContrastStyles';
import { DiscardDialog } from '../SecretForm';

export interface SaveDialogProps {
  title: string;
  children: ReactNode;
  isSaving: boolean;
  canSave: boolean;
  /** Whether there is anything that would be lost. */
  hasInput: boolean;
  onSave(): void;
  onClose(): void;
}

/** The frame of a form that changes a secret: asks before input is thrown away. */
export function SaveDialog(props: SaveDialogProps) {
  const { title, children, isSaving, canSave, hasInput, onClose } = props;
  const { t } = useSecretsTranslation();
  const contrast = useContrastStyles();
  const id = useId();
  const { isAsking, leave, stay } = useLeaving({ hasInput, isSaving, onClose });
  return (
    <Dialog
      open
      className={contrast.root}
      onClose={leave}
      maxWidth="md"
      fullWidth
      aria-labelledby={`${id}-title`}
    >
      <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
      <DialogContent dividers>
        <form
          id={`${id}-form`}
          noValidate
          autoComplete="off"
          onSubmit={event => {
            event.preventDefault();
            props.onSave();
          }}
        >
          {children}
        </form>
      </DialogContent>
      <DialogActions>
        <Button onClick={leave} disabled={isSaving}>
          {t('edit.cancel')}
        </Button>
        <Button
          type="submit"
          form={`${id}-form`}
          variant="contained"
          color="primary"
          disabled={isSaving || !canSave}
        >
          {isSaving ? t('edit.saving') : t('edit.save')}
        </Button>
      </DialogActions>
      <DiscardDialog
        isOpen={isAsking}
        text={t('edit.discardText')}
        onKeep={stay}
        onDiscard={onClose}
      />
    </Dialog>
  );
}
