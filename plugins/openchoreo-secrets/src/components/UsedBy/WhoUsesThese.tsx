import Alert from '@material-ui/lab/Alert';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useNamespaceUsage } from '../../usage/useUsage';

export interface WhoUsesTheseProps {
  namespace: string;
  names: string[];
}

/** Warns about the components that use any of several secrets. */
export function WhoUsesThese({ namespace, names }: WhoUsesTheseProps) {
  const { t } = useSecretsTranslation();
  const { data, error } = useNamespaceUsage(namespace);
  if (error) {
    return (
      <Alert severity="warning">
        {t('usage.failedMany', { reason: error.message })}
      </Alert>
    );
  }
  const used = names.flatMap(name => {
    const users = data?.usersByName.get(name);
    return users ? [{ name, components: users.components }] : [];
  });
  if (!data || (used.length === 0 && !data.othersPossible)) {
    return null;
  }
  return (
    <Alert severity="warning" role="alert">
      {used.length > 0 && (
        <>
          {t('usage.inUse')}
          <ul>
            {used.map(({ name, components }) => (
              <li key={name}>
                {name}: {components.join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {data.othersPossible && t('usage.othersPossibleMany')}
    </Alert>
  );
}
