import Box from '@material-ui/core/Box';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { useCapabilities } from '../../api/queries';
import { useSecrets } from '../../list/useSecrets';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSecretsView } from '../../hooks/view/useSecretsView';
import { useSelectedSecret } from '../../hooks/view/useSelectedSecret';
import { useSelection } from '../../hooks/view/useSelection';
import { useTableFocus } from '../../hooks/view/useTableFocus';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { CreateSecretButton, SecretsToolbar } from '../SecretsToolbar';
import { SyncSummary } from '../SyncState';
import { LoadProgress } from './LoadProgress';
import { OpenSecret } from './OpenSecret';
import { SecretsList } from './SecretsList';
import { SelectionBar } from './SelectionBar';

const CreateSecretDialog = lazy(() =>
  import('../CreateSecretDialog').then(m => ({
    default: m.CreateSecretDialog,
  })),
);

export interface SecretsContentProps {
  namespace: string;
  namespaceSelect: ReactNode;
}

/** The secrets of one namespace with everything that can be done to them. */
export function SecretsContent(props: SecretsContentProps) {
  const { namespace, namespaceSelect } = props;
  const { t } = useSecretsTranslation();
  const toasts = useApi(toastApiRef);
  const capabilities = useCapabilities(namespace);
  const list = useSecrets(namespace);
  const view = useSecretsView(list.secrets);
  const [creating, setCreating] = useState<{ template?: SecretMetadata }>();
  const opened = useSelectedSecret();
  const focus = useTableFocus(opened.selected);
  const selection = useSelection();

  const refresh = () => {
    void capabilities.refetch();
    list.refresh();
  };
  const openDialog = useCallback(
    (template?: SecretMetadata) => setCreating({ template }),
    [],
  );
  const closeDeleted = (name: string) => {
    selection.set([name], false);
    focus.focusAfterwards(findNeighbour(view.matching, name));
    opened.close();
  };
  const isFeatureOff = isStatus(capabilities.error, 501);
  const error = isFeatureOff ? capabilities.error : list.error;

  return (
    <>
      <SecretsToolbar
        namespaceSelect={namespaceSelect}
        secrets={list.secrets}
        view={view.view}
        onChange={view.change}
        onRefresh={refresh}
        createButton={
          <CreateSecretButton
            capability={capabilities.data?.create}
            onClick={() => openDialog()}
          />
        }
      />
      <Box mt={2}>
        {error && (isFeatureOff || list.secrets.length === 0) ? (
          <ErrorPanel error={error} namespace={namespace} onRetry={refresh} />
        ) : (
          <>
            <LoadProgress {...list}>
              <SyncSummary
                secrets={list.secrets}
                onShowFailed={() => view.change({ state: 'failed' })}
              />
            </LoadProgress>
            <SelectionBar
              namespace={namespace}
              selection={selection}
              onDeleted={() => focus.focus()}
            />
            <SecretsList
              namespace={namespace}
              list={list}
              view={view}
              focused={focus.row}
              selection={selection}
              canDelete={capabilities.data?.delete.allowed === true}
              onOpen={opened.open}
              onCreate={
                capabilities.data?.create.allowed ? openDialog : undefined
              }
            />
          </>
        )}
      </Box>
      <OpenSecret
        namespace={namespace}
        name={isFeatureOff ? undefined : opened.selected}
        listed={list.secrets.find(({ name }) => name === opened.selected)}
        capabilities={capabilities.data}
        onClose={opened.close}
        onDeleted={closeDeleted}
      />
      {creating && (
        <Suspense fallback={null}>
          <CreateSecretDialog
            namespace={namespace}
            template={creating.template}
            onClose={() => setCreating(undefined)}
            onCreated={({ name }) => {
              setCreating(undefined);
              focus.focus(name);
              toasts.post({
                title: t('create.created', { name, namespace }),
                status: 'success',
                timeout: 8_000,
              });
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function isStatus(error: Error | null, status: number): boolean {
  return error !== null && 'status' in error && error.status === status;
}

/** The secret after another one in the table, or before it. */
function findNeighbour(
  secrets: SecretMetadata[],
  name: string,
): string | undefined {
  const index = secrets.findIndex(secret => secret.name === name);
  const neighbour = secrets[index + 1] ?? secrets[index - 1];
  return neighbour?.name;
}
