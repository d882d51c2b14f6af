import Tooltip from '@material-ui/core/Tooltip';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useNamespaceUsage } from '../../usage/useUsage';
import { countUsers } from '../../usage/countUsers';

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
  const { usersByName, othersPossible } = data;
  const components = usersByName.get(name) ?? [];
  const count = <span>{countUsers(components.length, othersPossible, t)}</span>;
  const title = [
    components.join(', '),
    othersPossible && t('usage.othersPossible'),
  ].filter(Boolean);
  return title.length > 0 ? (
    <Tooltip title={title.join('. ')}>{count}</Tooltip>
  ) : (
    count
  );
}
