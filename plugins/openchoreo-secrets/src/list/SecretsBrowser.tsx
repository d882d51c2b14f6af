import { Progress } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import { platformReadPermission } from '@openchoreo-secrets/plugin-common';
import { lazy, Suspense } from 'react';
import { namespaceTitle } from '../api/namespaceTitles';
import { useNamespaces } from '../api/queries';
import { SyncProvider } from '../sync/SyncContext';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { EmptyPanel } from '../ui/EmptyPanel';
import { ErrorPanel } from '../ui/ErrorPanel';
import { ChooseNamespace } from './ChooseNamespace';
import { NamespaceSelect } from './NamespaceSelect';
import { SecretsList } from './SecretsList';
import { useNamespaceChoice } from './useNamespaceChoice';

const PlatformView = lazy(() =>
  import('../platform/PlatformView').then(m => ({ default: m.PlatformView })),
);

/** The secrets of the chosen namespace, or of all; before that, the namespaces to choose from. */
export function SecretsBrowser() {
  const { t } = useBaseTranslation();
  const { data: namespaces, error, refetch } = useNamespaces();
  const permission = usePermission({ permission: platformReadPermission });
  const choice = useNamespaceChoice(namespaces);
  const { namespace, isAll, choose, chooseAll } = choice;
  if (error) {
    return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  }
  if (!namespaces || choice.isLoading || (isAll && permission.loading)) {
    return <Progress />;
  }
  const onAll = permission.allowed ? chooseAll : undefined;
  const namespaceSelect = (
    <NamespaceSelect
      namespaces={namespaces}
      value={namespace}
      isAll={isAll}
      onChange={choose}
      onAll={onAll}
    />
  );
  if (isAll) {
    return permission.allowed ? (
      <Suspense fallback={<Progress />}>
        <PlatformView namespaceSelect={namespaceSelect} />
      </Suspense>
    ) : (
      <EmptyPanel isAlert title={t('state.noAllNamespaces')} />
    );
  }
  const known = namespaces.find(({ name }) => name === namespace);
  if (!namespace || !known) {
    return (
      <ChooseNamespace
        namespaces={namespaces}
        missing={namespace}
        onChoose={choose}
        onAll={onAll}
      />
    );
  }
  return (
    <SyncProvider namespace={namespace}>
      <SecretsList
        key={namespace}
        namespace={namespace}
        title={namespaceTitle(known)}
        namespaceSelect={namespaceSelect}
      />
    </SyncProvider>
  );
}
