import { makeStyles } from '@material-ui/core/styles';
import {
  useEffect,
  useRef,
  useState,
  type MutableRefObject,
  type ReactNode,
} from 'react';
import type { SecretSnapshot } from '../api/SecretsApi';
import { HistorySection } from '../history/HistorySection';
import { ReplaceEvery } from '../replacement/ReplaceEvery';
import { SavedNotice } from '../restart/SavedNotice';
import { useSync } from '../sync/SyncContext';
import { SyncStatus } from '../sync/SyncStatus';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { ErrorPanel } from '../ui/ErrorPanel';
import { Notice } from '../ui/Notice';
import { UsedBy } from '../usage/UsedBy';
import { CommandsSection } from './CommandsSection';
import { ConflictBar } from './ConflictBar';
import { DiscardDialog } from '../form/DiscardDialog';
import { DrawerSection } from './DrawerSection';
import { KeysSection } from './KeysSection';
import { LabelsSection } from './LabelsSection';
import { SaveBar } from './SaveBar';
import {
  findBinaryKeys,
  withoutEdits,
  type SecretAccess,
} from './secretAccess';
import { StorageSection } from './StorageSection';
import { useLeaving } from '../ui/useLeaving';
import { useLocale } from '../ui/useLocale';
import { useReveal } from './useReveal';
import { useSecretEditor, type SavedChanges } from './useSecretEditor';

const useStyles = makeStyles(theme => ({
  sections: { flex: 1, paddingBottom: theme.spacing(3) },
  notice: { marginTop: theme.spacing(2) },
  notices: { outline: 0 },
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    margin: theme.spacing(0, -3),
    '& > *': { padding: theme.spacing(2, 3) },
    [theme.breakpoints.down('xs')]: {
      margin: theme.spacing(0, -2),
      '& > *': { padding: theme.spacing(1.5, 2) },
    },
  },
}));

export interface SecretEditingProps {
  namespace: string;
  snapshot: SecretSnapshot;
  /** Why the newest state couldn't be read. */
  error: Error | null;
  access: SecretAccess;
  newKey: string | undefined;
  /** Set to what closes the drawer. */
  leave: MutableRefObject<() => void>;
  onRetry(): void;
  /** Called when the changes were saved or discarded. */
  onSettled(): void;
  onClose(): void;
}

/** The content of the drawer with the unsaved changes and the bar that saves them. */
export function SecretEditing(props: SecretEditingProps) {
  const { namespace, snapshot, error, access, leave, onClose } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const locale = useLocale();
  const [saved, setSaved] = useState<SavedChanges>();
  const root = useRef<HTMLDivElement>(null);
  const editor = useSecretEditor({
    namespace,
    snapshot,
    mode: access.mode,
    newKey: props.newKey,
    onSaved: changes => {
      setSaved(changes);
      props.onSettled();
    },
    onDiscarded: props.onSettled,
  });
  const { secret, saving, isDirty, refusals, save } = editor;
  const reveal = useReveal({ namespace, name: secret.name }, secret.facts);
  const notice = useRef<HTMLDivElement>(null);
  const [restoredAt, setRestoredAt] = useState<number>();
  const { state } = useSync().judge(secret);
  const keptBinaryKey =
    access.mode === 'merge'
      ? findBinaryKeys(secret).find(key => !editor.stagedOf(key))
      : undefined;
  /** For actions that would write the binary value again. */
  const accessToOthers =
    keptBinaryKey === undefined
      ? access
      : withoutEdits(access, t('drawer.binary', { key: keptBinaryKey }));
  const leaving = useLeaving({
    hasInput: isDirty,
    isSaving: saving.step === 'saving',
    onClose,
  });

  useEffect(() => {
    leave.current = leaving.leave;
    return () => {
      leave.current = onClose;
    };
  });
  useEffect(() => {
    if (refusals > 0) {
      root.current
        ?.querySelector<HTMLElement>('[aria-invalid=true]:not([hidden])')
        ?.focus();
    }
  }, [refusals]);
  // Where the notice is, far from the dialog that was open.
  useEffect(() => {
    if (restoredAt !== undefined) {
      notice.current?.focus();
    }
  }, [restoredAt]);
  useSaveShortcut(isDirty, save);

  if (error && !isDirty) {
    return (
      <ErrorPanel
        error={error}
        namespace={namespace}
        name={secret.name}
        onRetry={props.onRetry}
        onBack={onClose}
      />
    );
  }
  return (
    <>
      <div ref={root} className={classes.sections}>
        <SyncStatus namespace={namespace} secret={secret} />
        <div ref={notice} tabIndex={-1} className={classes.notices}>
          {renderNotice()}
        </div>
        <KeysSection
          namespace={namespace}
          editor={editor}
          access={accessToOthers}
          accessToBinary={access}
          reveal={reveal}
        />
        <DrawerSection title={t('usedBy.title')}>
          <UsedBy
            namespace={namespace}
            name={secret.name}
            secretKeys={secret.keys}
          />
        </DrawerSection>
        <LabelsSection editor={editor} access={accessToOthers} />
        {secret.managed && (
          <ReplaceEvery editor={editor} access={accessToOthers} />
        )}
        {secret.managed && (
          <HistorySection
            namespace={namespace}
            snapshot={snapshot}
            access={accessToOthers}
            reveal={reveal}
            hasUnsavedChanges={isDirty}
            onRestored={changes => {
              setSaved(changes);
              setRestoredAt(changes.savedAt);
            }}
          />
        )}
        <StorageSection namespace={namespace} secret={secret} />
        {secret.managed && (
          <CommandsSection namespace={namespace} secret={secret} />
        )}
      </div>
      {isDirty && <div className={classes.bar}>{renderBar()}</div>}
      <DiscardDialog
        isOpen={leaving.isAsking}
        title={t('save.discardTitle', { count: editor.summary.count })}
        onKeep={leaving.stay}
        onDiscard={onClose}
      />
    </>
  );

  function renderNotice(): ReactNode {
    if (saved && !isDirty) {
      const { hasChangedKeys, notRemoved, ...changed } = saved;
      if (!hasChangedKeys) {
        return (
          <Notice severity="ok" className={classes.notice}>
            {t('save.savedLabels')}
          </Notice>
        );
      }
      return notRemoved.length > 0 ? (
        <Notice severity="warning" role="alert" className={classes.notice}>
          {t('save.notRemoved', {
            count: notRemoved.length,
            keys: new Intl.ListFormat(locale).format(notRemoved),
          })}
        </Notice>
      ) : (
        <SavedNotice
          key={saved.savedAt}
          secret={{ namespace, name: secret.name, ...changed }}
          className={classes.notice}
        />
      );
    }
    const text = noticeOf();
    return (
      text && (
        <Notice severity="neutral" className={classes.notice}>
          {text}
        </Notice>
      )
    );
  }

  function noticeOf(): string | undefined {
    if (!secret.managed) {
      return t('drawer.unmanaged');
    }
    if (access.mode === 'replace') {
      return t('drawer.replaceOnly');
    }
    // The sync status already says that the plane can't be reached.
    return access.edit?.disabledReason && state === 'unreachable'
      ? undefined
      : accessToOthers.edit?.disabledReason;
  }

  function renderBar() {
    switch (saving.step) {
      case 'conflict':
      case 'maybeSaved':
      case 'deleted':
      case 'unconfirmed':
        return <ConflictBar editor={editor} outcome={saving} />;
      default:
        return <SaveBar editor={editor} />;
    }
  }
}

/** Ctrl+S, or Cmd+S on a Mac. */
function useSaveShortcut(isActive: boolean, onSave: () => void): void {
  const latest = useRef(onSave);
  useEffect(() => {
    latest.current = onSave;
  });
  useEffect(() => {
    if (!isActive) {
      return undefined;
    }
    const save = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        latest.current();
      }
    };
    window.addEventListener('keydown', save);
    return () => window.removeEventListener('keydown', save);
  }, [isActive]);
}
