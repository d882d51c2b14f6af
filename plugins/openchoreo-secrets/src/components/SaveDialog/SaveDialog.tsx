import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLeaving } from '../../ui/useLeaving';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useContrastStyles } from '../../ui/useContrastStyles';
import { DiscardDialog } from '../SecretForm';

const useStyles = makeStyles(theme => ({
  actions: { flexWrap: 'wrap' },
  footnote: { flex: '1 1 220px', paddingLeft: theme.spacing(2) },
}));

export interface SaveDialogProps {
  title: string;
  /** Stands beside the title. */
  subtitle?: string;
  children: ReactNode;
  /** Stands beside the buttons. */
  footnote?: string;
  /** What the button says, and what it says meanwhile; saving unless given. */
  action?: { label: string; busyLabel: string };
  /** What follows from throwing the input away; that nothing changes unless given. */
  discardText?: string;
  isSaving: boolean;
  canSave: boolean;
  /** Whether there is anything that would be lost. */
  hasInput: boolean;
  /** How often the input was refused; each time the first wrong field is focused. */
  refusals?: number;
  onSave(): void;
  onClose(): void;
}

/** The frame of a form that creates or changes a secret: asks before input is thrown away. */
export function SaveDialog(props: SaveDialogProps) {
  const { title, subtitle, children, footnote, refusals = 0 } = props;
  const { isSaving, canSave, hasInput, onSave, onClose } = props;
  const { t } = useSecretsTranslation();
  const {
    action = { label: t('save.submit'), busyLabel: t('save.saving') },
    discardText = t('create.discardText'),
  } = props;
  const classes = useStyles();
  const contrast = useContrastStyles();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { isAsking, leave, stay } = useLeaving({ hasInput, isSaving, onClose });

  useEffect(() => {
    if (refusals > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }
  }, [refusals]);

  return (
    <Dialog
      open
      className={contrast.root}
      onClose={leave}
      maxWidth="md"
      fullWidth
      aria-labelledby={`${id}-title`}
    >
      <DialogTitle disableTypography>
        <Typography
          id={`${id}-title`}
          variant="h5"
          component="h2"
          display="inline"
        >
          {title}
        </Typography>
        {subtitle && (
          <Typography color="textSecondary" display="inline">
            {` ${subtitle}`}
          </Typography>
        )}
      </DialogTitle>
      <DialogContent dividers>
        <form
          id={`${id}-form`}
          ref={form}
          noValidate
          autoComplete="off"
          onSubmit={event => {
            event.preventDefault();
            onSave();
          }}
        >
          {children}
        </form>
      </DialogContent>
      <DialogActions className={classes.actions}>
        {footnote && (
          <Typography variant="caption" className={classes.footnote}>
            {footnote}
          </Typography>
        )}
        <Button onClick={leave} disabled={isSaving}>
          {t('delete.cancel')}
        </Button>
        <Button
          type="submit"
          form={`${id}-form`}
          variant="contained"
          color="primary"
          disabled={isSaving || !canSave}
        >
          {isSaving ? action.busyLabel : action.label}
        </Button>
      </DialogActions>
      <DiscardDialog
        isOpen={isAsking}
        text={discardText}
        onKeep={stay}
        onDiscard={onClose}
      />
    </Dialog>
  );
}
