import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import MuiDialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useEffect, useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useCreateSecret } from '../../hooks/data/useCreateSecret';
import { useLeaving } from '../../hooks/leaving/useLeaving';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { useContrastStyles } from '../../styles/useContrastStyles';
import { DiscardDialog } from '../SecretForm';
import { CreateSecretFormFields } from './CreateSecretFormFields';
import { fieldsLike } from './fieldsLike';
import { useCreateSecretForm } from './useCreateSecretForm';

const TITLE_ID = 'openchoreo-secrets-create-title';
const FORM_ID = 'openchoreo-secrets-create-form';

const useStyles = makeStyles(theme => ({
  actions: { flexWrap: 'wrap' },
  footnote: { flex: '1 1 220px', paddingLeft: theme.spacing(2) },
}));

export interface CreateSecretDialogProps {
  namespace: string;
  /** What the secret is to be called, where that is known already. */
  name?: string;
  /** A secret whose type, plane, keys and labels the form begins with. */
  template?: SecretMetadata;
  onClose(): void;
  onCreated(secret: SecretMetadata): void;
}

/** Creates a secret in a namespace. What was entered stays until it is created or thrown away. */
export function CreateSecretDialog(props: CreateSecretDialogProps) {
  const { namespace, name, template, onClose, onCreated } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const contrast = useContrastStyles();
  const create = useCreateSecret(namespace);
  const [initial] = useState(() => ({
    ...(template && fieldsLike(template)),
    ...(name && { name }),
  }));
  const state = useCreateSecretForm({ create, initial, onCreated });
  const { isDirty, isSubmitting } = state.form.formState;
  const [hasValues, setHasValues] = useState(false);
  const content = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.refusals > 0) {
      content.current
        ?.querySelector<HTMLElement>('[aria-invalid=true]')
        ?.focus();
    }
  }, [state.refusals]);

  const { isAsking, leave, stay } = useLeaving({
    hasInput: isDirty || hasValues,
    isSaving: isSubmitting,
    onClose,
  });

  return (
    <Dialog
      open
      className={contrast.root}
      onClose={leave}
      maxWidth="md"
      fullWidth
      aria-labelledby={TITLE_ID}
    >
      <MuiDialogTitle disableTypography>
        <Typography id={TITLE_ID} variant="h5" component="h2" display="inline">
          {t('create.title')}
        </Typography>{' '}
        <Typography color="textSecondary" display="inline">
          {t('create.inNamespace', { namespace })}
        </Typography>
      </MuiDialogTitle>
      <DialogContent dividers>
        <form
          id={FORM_ID}
          ref={content}
          noValidate
          autoComplete="off"
          onSubmit={event => {
            event.preventDefault();
            state.submit();
          }}
        >
          <FormProvider {...state.form}>
            <CreateSecretFormFields
              namespace={namespace}
              state={state}
              onValueChange={() => setHasValues(true)}
            />
          </FormProvider>
        </form>
        {state.failure && (
          <Alert severity="error" role="alert">
            {state.failure}
          </Alert>
        )}
      </DialogContent>
      <DialogActions className={classes.actions}>
        <Typography variant="caption" className={classes.footnote}>
          {t('create.footnote')}
        </Typography>
        <Button onClick={leave} disabled={isSubmitting}>
          {t('create.cancel')}
        </Button>
        <Button
          type="submit"
          form={FORM_ID}
          variant="contained"
          color="primary"
          disabled={isSubmitting}
        >
          {isSubmitting ? t('create.submitting') : t('create.submit')}
        </Button>
      </DialogActions>
      <DiscardDialog
        isOpen={isAsking}
        text={t('create.discardText')}
        onKeep={stay}
        onDiscard={onClose}
      />
    </Dialog>
  );
}
