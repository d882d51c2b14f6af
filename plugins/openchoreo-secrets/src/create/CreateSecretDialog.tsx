import Dialog from '@material-ui/core/Dialog';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import CloseIcon from '@material-ui/icons/Close';
import {
  findSecretType,
  MAX_SECRET_BYTES,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { FormProvider } from 'react-hook-form';
import { useNamespaceTitles } from '../api/namespaceTitles';
import { DiscardDialog } from '../form/DiscardDialog';
import { DropTarget } from '../form/DropTarget';
import { type TextFile } from '../form/readTextFile';
import { useCreateSecret } from './useCreateSecret';
import { useLeaving } from '../ui/useLeaving';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { formatBytes } from '../ui/formatBytes';
import { IconAction } from '../ui/IconAction';
import { useContrastStyles } from '../ui/useContrastStyles';
import { CreateSecretFormFields } from './CreateSecretFormFields';
import { fieldsLike } from './fieldsLike';
import { TypeRail } from './TypeRail';
import { useCreateSecretForm } from './useCreateSecretForm';

const useStyles = makeStyles(theme => ({
  paper: {
    width: 960,
    height: 704,
    maxWidth: `calc(100% - ${theme.spacing(8)}px)`,
    [theme.breakpoints.down('xs')]: {
      width: '100%',
      height: '100%',
      maxWidth: '100%',
    },
  },
  form: { display: 'flex', flexDirection: 'column', height: '100%' },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    padding: theme.spacing(2, 3),
    borderBottom: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1, 2, 1, 1) },
  },
  close: {
    marginLeft: 'auto',
    [theme.breakpoints.down('xs')]: { order: -1, marginLeft: 0 },
  },
  subtitle: { [theme.breakpoints.down('xs')]: { marginLeft: 'auto' } },
  body: { display: 'flex', flex: 1, minHeight: 0 },
  content: {
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: theme.spacing(3, 3, 0),
    overflowY: 'auto',
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(3, 2, 0) },
  },
  footer: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    padding: theme.spacing(2, 3),
    borderTop: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5, 2) },
  },
  promise: { flex: 1 },
}));

export interface CreateSecretDialogProps {
  namespace: string;
  /** A name to begin with. */
  name?: string;
  /** A secret whose type, plane, keys, and labels the form begins with. */
  template?: SecretMetadata;
  onClose(): void;
  onCreated(secret: SecretMetadata): void;
}

/** Creates a secret in a namespace. What people entered stays until the secret is created or discarded. */
export function CreateSecretDialog(props: CreateSecretDialogProps) {
  const { namespace, name, template, onClose, onCreated } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const contrast = useContrastStyles();
  const titleId = useId();
  const titles = useNamespaceTitles();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  const formElement = useRef<HTMLFormElement>(null);
  const fileTaker = useRef<(files: TextFile[]) => void>();

  const create = useCreateSecret(namespace);
  const [initial] = useState(() => ({
    ...(template && fieldsLike(template)),
    ...(name && { name }),
  }));
  const state = useCreateSecretForm({ create, initial, onCreated });
  const { form, refusals, submit } = state;
  const { isDirty, isSubmitting } = form.formState;
  const [hasValues, setHasValues] = useState(false);
  const [type, targetPlane] = form.watch(['type', 'targetPlane']);
  const { isAsking, leave, stay } = useLeaving({
    hasInput: isDirty || hasValues,
    isSaving: isSubmitting,
    onClose,
  });

  useEffect(() => {
    if (refusals > 0) {
      formElement.current
        ?.querySelector<HTMLElement>('[aria-invalid=true]')
        ?.focus();
    }
  }, [refusals]);

  const submitByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  };
  const hasFreeKeys = findSecretType(type)?.hasFreeKeys !== false;

  return (
    <Dialog
      open
      className={contrast.root}
      classes={{ paper: classes.paper }}
      fullScreen={isNarrow}
      maxWidth={false}
      onClose={leave}
      aria-labelledby={titleId}
    >
      <FormProvider {...form}>
        {/* Ctrl+Enter works in every field of the form. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <form
          ref={formElement}
          className={classes.form}
          noValidate
          autoComplete="off"
          onKeyDown={submitByKey}
          onSubmit={event => {
            event.preventDefault();
            submit();
          }}
        >
          <DropTarget
            title={t(hasFreeKeys ? 'create.dropKeys' : 'create.dropFields')}
            hint={t(
              hasFreeKeys ? 'create.dropKeysHint' : 'create.dropFieldsHint',
              { max: formatBytes(MAX_SECRET_BYTES) },
            )}
            onFiles={files => fileTaker.current?.(files)}
          >
            <header className={classes.header}>
              <Typography id={titleId} variant="h6" component="h2">
                {t('create.title')}
              </Typography>
              <Typography
                variant="body2"
                color="textSecondary"
                className={classes.subtitle}
              >
                {t('create.inNamespace', {
                  namespace: isNarrow
                    ? titles.title(namespace)
                    : titles.text(namespace),
                })}
              </Typography>
              <IconAction
                label={t('create.close')}
                className={classes.close}
                onClick={leave}
              >
                <CloseIcon />
              </IconAction>
            </header>
            <div className={classes.body}>
              {!isNarrow && <TypeRail form={form} values={state.values} />}
              <div className={classes.content}>
                <CreateSecretFormFields
                  namespace={namespace}
                  state={state}
                  fileTaker={fileTaker}
                  isNarrow={isNarrow}
                  onValueChange={() => setHasValues(true)}
                />
              </div>
            </div>
            <footer className={classes.footer}>
              {!isNarrow && (
                <>
                  <Typography
                    variant="caption"
                    color="textSecondary"
                    className={classes.promise}
                  >
                    {targetPlane
                      ? t('create.promise', {
                          plane: <strong>{targetPlane.name}</strong>,
                        })
                      : t('create.promiseOpen')}
                  </Typography>
                  <Button kind="plain" onClick={leave} disabled={isSubmitting}>
                    {t('create.cancel')}
                  </Button>
                </>
              )}
              <Button
                kind="primary"
                type="submit"
                fullWidth={isNarrow}
                disabled={isSubmitting}
              >
                {isSubmitting ? t('create.submitting') : t('create.submit')}
              </Button>
            </footer>
          </DropTarget>
        </form>
      </FormProvider>
      <DiscardDialog
        isOpen={isAsking}
        title={t('create.discardTitle')}
        text={t('create.discardText')}
        onKeep={stay}
        onDiscard={onClose}
      />
    </Dialog>
  );
}
