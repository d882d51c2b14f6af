import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useId, useState } from 'react';
import { DestroyVersionsField } from '../deleted/DestroyVersionsField';
import type { Deletion } from '../deleted/useDeletions';
import { useStoreAccess } from '../deleted/useStoreAccess';
import { useDeleteSecret } from '../list/useDeleteSecret';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { UserList } from '../usage/UserList';
import { countComponents, usersOf } from '../usage/users';
import { useSecretUsage } from '../usage/useUsage';
import { ConfirmByTyping } from './ConfirmByTyping';

const useStyles = makeStyles(theme => ({
  users: {
    margin: theme.spacing(2, 0, 1),
    padding: theme.spacing(0, 2),
    maxHeight: 240,
    overflow: 'auto',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '& li:last-child': { borderBottom: 0 },
  },
  consequence: { marginTop: theme.spacing(2) },
  actions: { padding: theme.spacing(2, 3) },
}));

export interface DeleteSecretDialogProps {
  namespace: string;
  secret: SecretMetadata;
  onClose(): void;
  onDeleted(deletion: Deletion): void;
}

/** Deletes a secret. The name has to be typed unless it's known that nothing uses the secret. */
export function DeleteSecretDialog(props: DeleteSecretDialogProps) {
  const { namespace, secret, onClose, onDeleted } = props;
  const { name } = secret;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const usage = useSecretUsage(namespace, name);
  const hasAccess = useStoreAccess(namespace)(secret.targetPlane);
  const [destroyVersions, setDestroyVersions] = useState(false);
  const { remove, refreshList } = useDeleteSecret(namespace);
  const [typed, setTyped] = useState('');
  const [isDeleting, setIsDeleting] = useState(false);
  const [failure, setFailure] = useState<string>();
  const users = usersOf(usage.data?.uses ?? []);
  const isUnused = usage.data !== undefined && users.length === 0;
  const isConfirmed = isUnused || typed === name;
  const consequence = t('delete.consequence', {
    plane: secret.targetPlane?.name ?? '',
  });

  const submit = async () => {
    setIsDeleting(true);
    setFailure(undefined);
    const result = await remove(name, destroyVersions);
    if (result.isDeleted) {
      refreshList();
      onDeleted({
        names: [name],
        undoable: hasAccess === false || destroyVersions ? [] : [name],
        isDestroying: result.isDestroying,
      });
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
    <Dialog
      open
      onClose={close}
      maxWidth={isUnused ? 'xs' : 'sm'}
      fullWidth
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
    >
      <DialogTitle id={id}>{t('delete.title', { name })}</DialogTitle>
      <DialogContent>
        <div id={`${id}-text`}>{renderText()}</div>
        <DestroyVersionsField
          hasAccess={hasAccess}
          value={destroyVersions}
          disabled={isDeleting}
          onChange={setDestroyVersions}
        />
        <form
          id={`${id}-form`}
          onSubmit={event => {
            event.preventDefault();
            if (isConfirmed && !isDeleting) {
              void submit();
            }
          }}
        >
          {!isUnused && (
            <ConfirmByTyping text={name} value={typed} onChange={setTyped} />
          )}
        </form>
        {failure && (
          <Notice severity="error" role="alert">
            {failure}
          </Notice>
        )}
      </DialogContent>
      <DialogActions className={classes.actions}>
        {/* The safe choice has the focus where nothing has to be typed, also when that turns out later. */}
        <Button
          key={String(isUnused)}
          kind="plain"
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={isUnused}
          disabled={isDeleting}
          onClick={close}
        >
          {t('delete.cancel')}
        </Button>
        <Button
          kind="destructive"
          type="submit"
          form={`${id}-form`}
          disabled={isDeleting || !isConfirmed}
        >
          {t(isDeleting ? 'delete.deleting' : 'delete.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );

  function renderText() {
    if (isUnused) {
      return (
        <Typography variant="body2">
          {t('delete.unused')} {consequence}{' '}
          {usage.data?.othersPossible && t('delete.othersMight')}
        </Typography>
      );
    }
    return (
      <>
        <Typography variant="body2" role={usage.error ? 'alert' : undefined}>
          <strong>{describeUse()}</strong> {t('delete.pods')}
        </Typography>
        {users.length > 0 && (
          <div className={classes.users}>
            <UserList
              namespace={namespace}
              users={users}
              label={t('usedBy.title')}
            />
          </div>
        )}
        {usage.data?.othersPossible && (
          <Typography variant="caption" color="textSecondary" component="p">
            {t('usedBy.othersPossible')}
          </Typography>
        )}
        <Typography variant="body2" className={classes.consequence}>
          {consequence}
        </Typography>
      </>
    );
  }

  function describeUse(): string {
    if (users.length > 0) {
      return t('delete.used', { count: countComponents(users) });
    }
    return usage.isPending ? t('usedBy.loading') : t('delete.useUnknown');
  }
}
