import Alert from '@material-ui/lab/Alert';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useNamespaceUsage } from '../../usage/useUsage';
import { UserList } from './UserList';

export interface WhoUsesTheseProps {
  namespace: string;
  names: string[];
}

/** Which of several secrets are in use, and by whom; says so where that is not known. */
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
    const components = data?.usersByName.get(name);
    return components ? [{ name, components }] : [];
  });
  if (!data || (used.length === 0 && !data.othersPossible)) {
    return null;
  }
  return (
    <Alert severity="warning" role="alert">
      {used.length > 0 && (
        <>
          {t('usage.inUse')}
          <UserList>
            {used.map(({ name, components }) => (
              <li key={name}>
                {name}: {components.join(', ')}
              </li>
            ))}
          </UserList>
        </>
      )}
      {data.othersPossible && t('usage.othersPossibleMany')}
    </Alert>
  );
}
