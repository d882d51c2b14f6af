import { makeStyles } from '@material-ui/core/styles';
import {
  findSecretType,
  type Capabilities,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useCapabilities } from '../api/queries';
import { queryKeys } from '../api/queryKeys';
import { useDeletions, type Deletion } from '../deleted/useDeletions';
import { useStableCallback } from '../ui/useStableCallback';
import { useSuccessToast } from '../ui/useSuccessToast';
import { useSelectedSecret } from './useSelectedSecret';
import { useSecretPath } from '../secret/useSecretPath';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { ErrorPanel } from '../ui/ErrorPanel';
import { Notice } from '../ui/Notice';
import { EmptyNamespace } from './EmptyNamespace';
import { Listing, useListing } from './Listing';
import { ScopeBar } from './ScopeBar';
import type { SecretRow } from './rows';
import { SelectionBar } from './SelectionBar';
import { SyncNotice } from './SyncNotice';
import { useListRows } from './useListRows';
import { useSecrets } from './useSecrets';
import { useSelection } from './useSelection';
import { useTableFocus } from './useTableFocus';

const CreateSecretDialog = lazy(() =>
  import('../create/CreateSecretDialog').then(m => ({
    default: m.CreateSecretDialog,
  })),
);
const SecretDrawer = lazy(() =>
  import('../secret/SecretDrawer').then(m => ({ default: m.SecretDrawer })),
);
const DeleteSecretDialog = lazy(() =>
  import('../secret/DeleteSecretDialog').then(m => ({
    default: m.DeleteSecretDialog,
  })),
);

const BulkDeleteDialog = lazy(() =>
  import('./BulkDeleteDialog').then(m => ({ default: m.BulkDeleteDialog })),
);

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    // Wide tables scroll inside.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
}));

export interface SecretsListProps {
  namespace: string;
  /** The name people know the namespace by. */
  title: string;
  namespaceSelect: ReactNode;
}

/** The secrets of one namespace. */
export function SecretsList(props: SecretsListProps) {
  const { namespace, title, namespaceSelect } = props;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const announce = useSuccessToast();
  const queryClient = useQueryClient();
  const secretPath = useSecretPath();
  const capabilities = useCapabilities(namespace);
  const list = useSecrets(namespace);
  const rows = useListRows(namespace, list.secrets);
  const state = useListing(rows);
  const selection = useSelection(state.matching);
  const opened = useSelectedSecret();
  const focus = useTableFocus(opened.selected);
  const [creating, setCreating] = useState<{ template?: SecretMetadata }>();
  const [deleting, setDeleting] = useState<SecretMetadata>();
  const [deletingMany, setDeletingMany] = useState<SecretMetadata[]>();

  const { open } = opened;
  const onOpen = useStableCallback(({ secret }: SecretRow) =>
    open(secret.name),
  );
  const refresh = () => {
    list.refresh();
    for (const queryKey of [
      queryKeys.capabilities(namespace),
      queryKeys.sync(namespace),
      queryKeys.usage(namespace),
    ]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  const copyLink = useStableCallback(async (name: string) => {
    const url = new URL(secretPath(namespace, name), window.location.href);
    await navigator.clipboard.writeText(url.href);
    announce(t('list.linkCopied', { name }));
  });
  const can = (act: keyof Capabilities) =>
    capabilities.data?.[act].allowed === true;
  const canCreate = can('create');
  const canDelete = can('delete');
  const actionsOf = useCallback(
    ({ secret }: SecretRow) => ({
      onCopyLink: () => void copyLink(secret.name),
      onDuplicate:
        canCreate && findSecretType(secret.type)
          ? () => setCreating({ template: secret })
          : undefined,
      onDelete:
        canDelete && secret.managed ? () => setDeleting(secret) : undefined,
    }),
    [copyLink, canCreate, canDelete],
  );
  const deletions = useDeletions(namespace, ([name, ...others]) =>
    others.length > 0 ? focus.focus(name) : open(name),
  );
  const handleDeleted = ({ names, undoable, isDestroying }: Deletion) => {
    const [name] = names;
    selection.set(names, false);
    if (undoable.length > 0 && canCreate && can('reveal')) {
      deletions.offerUndo(undoable);
    } else if (name && names.length === 1) {
      announce(
        t(isDestroying ? 'list.deletedLater' : 'list.deleted', { name }),
      );
    }
  };

  const isFeatureOff = isStatus(capabilities.error, 501);
  const error = isFeatureOff ? capabilities.error : list.error;
  const isComplete = !list.isPending && !list.isLoadingMore && !list.error;
  const isEmpty = isComplete && list.secrets.length === 0;
  const { states } = state.filters;
  const isTroubleShown = states.join() === 'failed,unreachable';

  return (
    <div className={classes.root}>
      <ScopeBar
        namespaceSelect={namespaceSelect}
        isRefreshing={list.isRefreshing}
        onRefresh={refresh}
        createCapability={capabilities.data?.create}
        title={title}
        onCreate={isEmpty ? undefined : () => setCreating({})}
      />
      {deletions.notices}
      {renderList()}
      {opened.selected !== undefined && !isFeatureOff && (
        <Suspense fallback={null}>
          <SecretDrawer
            key={opened.selected}
            namespace={namespace}
            name={opened.selected}
            listed={list.secrets.find(({ name }) => name === opened.selected)}
            onCopyLink={() => void copyLink(opened.selected ?? '')}
            onDuplicate={
              canCreate ? template => setCreating({ template }) : undefined
            }
            onClose={opened.close}
            onDeleted={deletion => {
              const name = opened.selected ?? '';
              handleDeleted(deletion);
              focus.focusAfterwards(neighbourOf(state.matching, name));
              opened.close();
            }}
          />
        </Suspense>
      )}
      {creating && (
        <Suspense fallback={null}>
          <CreateSecretDialog
            namespace={namespace}
            template={creating.template}
            onClose={() => setCreating(undefined)}
            onCreated={({ name }) => {
              setCreating(undefined);
              focus.focus(name);
              announce(t('list.created', { name }));
            }}
          />
        </Suspense>
      )}
      {deleting && (
        <Suspense fallback={null}>
          <DeleteSecretDialog
            namespace={namespace}
            secret={deleting}
            onClose={() => setDeleting(undefined)}
            onDeleted={deletion => {
              handleDeleted(deletion);
              focus.focus(neighbourOf(state.matching, deleting.name));
              setDeleting(undefined);
            }}
          />
        </Suspense>
      )}
      {deletingMany && (
        <Suspense fallback={null}>
          <BulkDeleteDialog
            namespace={namespace}
            secrets={deletingMany}
            onClose={deletion => {
              setDeletingMany(undefined);
              if (deletion.names.length > 0) {
                handleDeleted(deletion);
                focus.focus();
              }
            }}
          />
        </Suspense>
      )}
    </div>
  );

  function renderList() {
    if (error && (isFeatureOff || list.secrets.length === 0)) {
      return (
        <ErrorPanel error={error} namespace={namespace} onRetry={refresh} />
      );
    }
    if (isEmpty) {
      return (
        <EmptyNamespace
          title={title}
          canCreate={canCreate}
          onCreate={() => setCreating({})}
        />
      );
    }
    return (
      <>
        {list.error ? (
          <Notice
            severity="warning"
            role="alert"
            action={{ label: t('state.retry'), onClick: list.refresh }}
          >
            {t('list.partial', { count: list.secrets.length })}{' '}
            {list.error.message}
          </Notice>
        ) : (
          <SyncNotice
            rows={rows}
            onShow={
              isTroubleShown
                ? undefined
                : () => state.change({ states: ['failed', 'unreachable'] })
            }
          />
        )}
        <Listing
          label={t('list.label', { namespace })}
          rows={rows}
          state={state}
          isPending={list.isPending}
          isLoadingMore={list.isLoadingMore}
          isComplete={isComplete}
          focused={focus.row}
          selection={canDelete ? selection : undefined}
          onOpen={onOpen}
          actionsOf={actionsOf}
        >
          <SelectionBar
            matching={state.matching}
            selection={selection}
            onDelete={setDeletingMany}
          />
        </Listing>
      </>
    );
  }
}

function isStatus(error: Error | null, status: number): boolean {
  return error !== null && 'status' in error && error.status === status;
}

/** The row after another one, or before it if it is the last. */
function neighbourOf(
  rows: readonly SecretRow[],
  id: string,
): string | undefined {
  const index = rows.findIndex(row => row.id === id);
  const neighbour = rows[index + 1] ?? rows[index - 1];
  return neighbour?.id;
}
