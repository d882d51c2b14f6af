import Drawer from '@material-ui/core/Drawer';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  findSecretType,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { useCapabilities } from '../api/queries';
import { LazyCopyDialog } from '../copy/LazyCopyDialog';
import type { Deletion } from '../deleted/useDeletions';
import type { RowActions } from '../list/RowMenu';
import { useSelectedSecret } from '../list/useSelectedSecret';
import { LazyRestartDialog } from '../restart/LazyRestartDialog';
import { SyncStatus } from '../sync/SyncStatus';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useContrastStyles } from '../ui/useContrastStyles';
import { ErrorPanel } from '../ui/ErrorPanel';
import { accessTo, type SecretAccess } from './secretAccess';
import { DrawerSection } from './DrawerSection';
import { SecretEditing } from './SecretEditing';
import { SecretHeader } from './SecretHeader';
import { useSecret, useSecretMetadata } from './useSecret';

const DeleteSecretDialog = lazy(() =>
  import('./DeleteSecretDialog').then(m => ({ default: m.DeleteSecretDialog })),
);

const useStyles = makeStyles(theme => ({
  paper: {
    width: 640,
    maxWidth: '100vw',
    overflow: 'hidden',
    [theme.breakpoints.down('xs')]: { width: '100vw' },
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    boxSizing: 'border-box',
    overflow: 'auto',
    padding: theme.spacing(3, 3, 0),
    // Keeps a focused element above the save bar.
    scrollPaddingBottom: 120,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2, 2, 0) },
  },
  loadingKey: {
    font: '12.5px/48px monospace',
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
}));

export interface SecretDrawerProps {
  namespace: string;
  name: string;
  /** The secret as the list shows it, until the details are loaded. */
  listed: SecretMetadata | undefined;
  onDuplicate?(secret: SecretMetadata): void;
  onCopyLink(): void;
  onClose(): void;
  onDeleted(deletion: Deletion): void;
}

/** One secret without its values, with its actions. */
export function SecretDrawer(props: SecretDrawerProps) {
  const { namespace, name, listed, onClose, onDuplicate } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const contrast = useContrastStyles();
  const titleId = useId();
  const { data: snapshot, error, refetch } = useSecret({ namespace, name });
  const capabilities = useCapabilities(namespace);
  const { newKey, forgetNewKey } = useSelectedSecret();
  const [isDeleting, setIsDeleting] = useState(false);
  const [isCopying, setIsCopying] = useState(false);
  const [isRestarting, setIsRestarting] = useState(false);
  /** Closes the drawer, or asks first if something is unsaved. */
  const leave = useRef(onClose);
  const close = () => leave.current();
  const metadata = useSecretMetadata({ namespace, name }, !listed && !snapshot);
  /** Shown until the facts about the values are read from the plane. */
  const known = listed ?? metadata.data;
  const secret = snapshot?.secret ?? (error ? undefined : known);
  const access =
    snapshot && accessTo(snapshot, capabilities.data, namespace, t);
  const actions: RowActions | undefined = secret && {
    onCopyLink: props.onCopyLink,
    onDuplicate:
      onDuplicate && findSecretType(secret.type)
        ? () => onDuplicate(secret)
        : undefined,
    onCopyTo:
      secret.managed && capabilities.data?.reveal.allowed
        ? () => setIsCopying(true)
        : undefined,
    onRestart: secret.managed ? () => setIsRestarting(true) : undefined,
    onDelete: access?.canDelete ? () => setIsDeleting(true) : undefined,
  };
  return (
    <Drawer
      open
      anchor="right"
      onClose={close}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
        className: `${classes.paper} ${contrast.root}`,
      }}
    >
      <div className={classes.content}>
        <SecretHeader
          titleId={titleId}
          name={name}
          secret={secret}
          actions={actions}
          onClose={close}
        />
        {renderContent()}
      </div>
      {isCopying && secret && (
        <LazyCopyDialog
          namespace={namespace}
          secret={secret}
          onClose={() => setIsCopying(false)}
        />
      )}
      {isRestarting && secret && (
        <LazyRestartDialog
          secret={{ namespace, name, keys: [] }}
          onClose={() => setIsRestarting(false)}
        />
      )}
      {isDeleting && secret && (
        <Suspense fallback={null}>
          <DeleteSecretDialog
            namespace={namespace}
            secret={secret}
            onClose={() => setIsDeleting(false)}
            onDeleted={props.onDeleted}
          />
        </Suspense>
      )}
    </Drawer>
  );

  function renderContent() {
    if (snapshot && access && !capabilities.isPending) {
      return (
        <SecretEditing
          namespace={namespace}
          snapshot={snapshot}
          error={error}
          access={access}
          newKey={isEditable(access) ? newKey : undefined}
          leave={leave}
          onRetry={() => void refetch()}
          onSettled={() => newKey !== undefined && forgetNewKey()}
          onClose={onClose}
        />
      );
    }
    if (error) {
      return (
        <ErrorPanel
          error={error}
          namespace={namespace}
          name={name}
          onRetry={() => void refetch()}
          onBack={onClose}
        />
      );
    }
    return (
      <>
        {known && <SyncStatus namespace={namespace} secret={known} />}
        <LoadingKeys keys={known?.keys} />
      </>
    );
  }
}

function isEditable({ edit }: SecretAccess): boolean {
  return edit !== undefined && edit.disabledReason === undefined;
}

/** The keys, once they are known, while the plane is read. */
function LoadingKeys({ keys }: { keys: string[] | undefined }) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  return (
    <DrawerSection title={t('keys.title')}>
      <div role="status" aria-busy aria-label={t('drawer.loading')}>
        {keys
          ? keys.map(key => (
              <div key={key} className={classes.loadingKey}>
                {key}
              </div>
            ))
          : [1, 2, 3].map(row => <Skeleton key={row} height={48} />)}
      </div>
    </DrawerSection>
  );
}
