import { Progress } from '@backstage/core-components';
import Drawer from '@material-ui/core/Drawer';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import type {
  Capabilities,
  SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { useId, useState } from 'react';
import { useSecret } from '../../hooks/data/useSecret';
import { useSelectedSecret } from '../../list/useSelectedSecret';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { accessTo } from './secretAccess';
import { SecretActions } from './SecretActions';
import { SecretDialogs, type OpenDialog } from './SecretDialogs';
import { SecretDrawerHeader } from './SecretDrawerHeader';
import { SecretRemarks } from './SecretRemarks';
import { secretSections } from './sections';
import { SyncStatus } from '../../sync/SyncStatus';

const useStyles = makeStyles(theme => ({
  paper: {
    width: 640,
    maxWidth: '100vw',
    boxSizing: 'border-box',
    padding: theme.spacing(3),
  },
}));

export interface SecretDrawerProps {
  namespace: string;
  name: string;
  /** What the list says of it, to be shown until more is known. */
  listed: SecretMetadata | undefined;
  /** Absent while they are not known. */
  capabilities: Capabilities | undefined;
  onClose(): void;
  onDeleted(): void;
}

/** Everything about one secret, without its values, and everything that can be done to it. */
export function SecretDrawer(props: SecretDrawerProps) {
  const { namespace, name, listed, capabilities, onClose } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const titleId = useId();
  const { data: snapshot, error, refetch } = useSecret({ namespace, name });
  const { newKey, forgetNewKey } = useSelectedSecret();
  const [opened, setDialog] = useState<OpenDialog>();
  const [isSaved, setIsSaved] = useState(false);
  const secret = error ? undefined : snapshot?.secret ?? listed;
  const access = accessTo(snapshot, capabilities, t);

  const linked: OpenDialog | undefined =
    newKey !== undefined && access.edit?.allowed
      ? { act: 'edit', newKey }
      : undefined;
  const dialog = opened ?? linked;

  const openDialog = (next: OpenDialog) => {
    setIsSaved(false);
    setDialog(next);
  };
  const closeDialog = () => {
    setDialog(undefined);
    if (newKey !== undefined) {
      forgetNewKey();
    }
  };
  const edit = () => openDialog({ act: 'edit' });

  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
        className: classes.paper,
      }}
    >
      <SecretDrawerHeader
        titleId={titleId}
        namespace={namespace}
        name={name}
        secret={secret}
        onClose={onClose}
      />
      {error && (
        <ErrorPanel
          error={error}
          namespace={namespace}
          name={name}
          onRetry={() => void refetch()}
        />
      )}
      {!error && !secret && <Progress />}
      {secret && (
        <>
          {secret.managed && (
            <SecretActions
              access={access}
              onEdit={edit}
              onRotate={() => openDialog({ act: 'rotate' })}
              onDelete={() => openDialog({ act: 'delete' })}
            />
          )}
          {isSaved && (
            <Alert severity="success" role="status" style={{ marginTop: 16 }}>
              {t('edit.saved', { plane: secret.targetPlane?.name ?? '' })}{' '}
              {t('edit.restart')}
            </Alert>
          )}
          <SyncStatus namespace={namespace} secret={secret} />
          <SecretRemarks secret={secret} access={access} />
          {secretSections.map((Section, index) => (
            <Section
              key={index}
              namespace={namespace}
              secret={secret}
              access={access}
              onEdit={edit}
              onRotate={key => openDialog({ act: 'rotate', key })}
            />
          ))}
        </>
      )}
      {dialog && snapshot && (
        <SecretDialogs
          dialog={dialog}
          namespace={namespace}
          snapshot={snapshot}
          editMode={access.editMode}
          onClose={closeDialog}
          onSaved={() => {
            closeDialog();
            setIsSaved(true);
          }}
          onDeleted={props.onDeleted}
        />
      )}
    </Drawer>
  );
}
