import Tooltip from '@material-ui/core/Tooltip';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { useNamespaceUsage } from '../../hooks/useUsage';

export interface UsedByCellProps {
  namespace: string;
  name: string;
}

/** How many components use a secret; empty until that is known, so that no row waits for it. */
export function UsedByCell({ namespace, name }: UsedByCellProps) {
  const { t } = useSecretsTranslation();
  const { data, error } = useNamespaceUsage(namespace);
  if (error) {
    return (
      <Tooltip title={t('usage.failed', { reason: error.message })}>
        <span>{t('usage.unknown')}</span>
      </Tooltip>
    );
  }
  if (!data) {
    return null;
  }
  const components = data.usersByName.get(name) ?? [];
  if (components.length === 0) {
    return <>—</>;
  }
  return (
    <Tooltip title={components.join(', ')}>
      <span>{t('usage.components', { count: components.length })}</span>
    </Tooltip>
  );
}
