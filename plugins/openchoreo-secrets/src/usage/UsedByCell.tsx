import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { usedByText } from './users';
import { useNamespaceUsage } from './useUsage';

export interface UsedByCellProps {
  namespace: string;
  name: string;
}

/** How many components or builds use a secret; empty until that is known, so that no row waits for it. */
export function UsedByCell({ namespace, name }: UsedByCellProps) {
  const { t } = useSecretsTranslation();
  const { data, error } = useNamespaceUsage(namespace);
  if (!data && !error) {
    return null;
  }
  const { components = [], isForBuilds = false } =
    data?.usersByName.get(name) ?? {};
  const othersPossible = data?.othersPossible ?? true;
  const count = components.length;
  const title = error
    ? t('usedBy.failed', { reason: error.message })
    : [components.join(', '), othersPossible && t('usedBy.othersPossible')]
        .filter(Boolean)
        .join('. ');
  const text = (
    <Typography
      variant="body2"
      component="span"
      color={count > 0 ? 'initial' : 'textSecondary'}
    >
      {usedByText({ count, isForBuilds, othersPossible }, t)}
    </Typography>
  );
  return title ? <Tooltip title={title}>{text}</Tooltip> : text;
}
