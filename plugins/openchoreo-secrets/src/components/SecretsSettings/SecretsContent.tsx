import Box from '@material-ui/core/Box';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { useCapabilities } from '../../hooks/useCapabilities';
import { useSecrets } from '../../hooks/useSecrets';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { useSecretsView } from '../../hooks/useSecretsView';
import { ErrorNotice } from '../Notice';
import { CreateSecretButton, SecretsToolbar } from '../SecretsToolbar';
import { SyncSummary } from '../SyncState';
import { LoadProgress } from './LoadProgress';
import { SecretsList } from './SecretsList';

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

  const [created, setCreated] = useState<string>();

  const refresh = () => {
    void capabilities.refetch();
    list.refresh();
  };
  const openDialog = useCallback(
    (template?: SecretMetadata) => setCreating({ template }),
    [],
  );
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
          <ErrorNotice error={error} namespace={namespace} onRetry={refresh} />
        ) : (
          <>
            <LoadProgress {...list}>
              <SyncSummary
                secrets={list.secrets}
                onShowFailed={() => view.change({ state: 'failed' })}
              />
            </LoadProgress>
            <SecretsList
              namespace={namespace}
              list={list}
              view={view}
              focused={created}
              onCreate={
                capabilities.data?.create.allowed ? openDialog : undefined
              }
            />
          </>
        )}
      </Box>
      {creating && (
        <Suspense fallback={null}>
          <CreateSecretDialog
            namespace={namespace}
            template={creating.template}
            onClose={() => setCreating(undefined)}
            onCreated={({ name }) => {
              setCreating(undefined);
              setCreated(name);
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
