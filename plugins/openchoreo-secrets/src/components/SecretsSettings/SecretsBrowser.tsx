import { Progress } from '@backstage/core-components';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router-dom';
import { SyncProvider } from '../../sync/SyncContext';
import { useNamespaces } from '../../api/queries';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSelectedNamespace } from '../../hooks/view/useSelectedNamespace';
import { NamespaceSelect } from '../NamespaceSelect';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { isPlatformPath, PlatformLink } from '../PlatformView';
import { SecretsContent } from './SecretsContent';

const PlatformView = lazy(() =>
  import('../PlatformView/PlatformView').then(m => ({
    default: m.PlatformView,
  })),
);

/** The namespaces and, once one is chosen, its secrets; or all of them at once. */
export function SecretsBrowser() {
  const { t } = useSecretsTranslation();
  const { data: namespaces, error, refetch } = useNamespaces();
  const [namespace, select] = useSelectedNamespace(namespaces);
  const [parameters] = useSearchParams();
  if (isPlatformPath(parameters)) {
    return (
      <Suspense fallback={<Progress />}>
        <PlatformView />
      </Suspense>
    );
  }
  if (error) {
    return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  }
  if (!namespaces) {
    return <Progress />;
  }
  if (namespaces.length === 0 && !namespace) {
    return <EmptyPanel title={t('namespace.none')} />;
  }
  const namespaceSelect = (
    <>
      <NamespaceSelect
        namespaces={namespaces}
        value={namespace}
        onChange={select}
      />
      <PlatformLink />
    </>
  );
  return namespace ? (
    <SyncProvider namespace={namespace}>
      <SecretsContent
        key={namespace}
        namespace={namespace}
        namespaceSelect={namespaceSelect}
      />
    </SyncProvider>
  ) : (
    <>
      <div style={{ maxWidth: 320, marginBottom: 16 }}>{namespaceSelect}</div>
      <EmptyPanel title={t('namespace.prompt')} />
    </>
  );
}
