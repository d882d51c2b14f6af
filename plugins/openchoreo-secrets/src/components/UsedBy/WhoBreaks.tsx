import Alert from '@material-ui/lab/Alert';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSecretUsage } from '../../usage/useUsage';
import { UserList } from '../../usage/UserList';
import { countComponents, usersOf } from '../../usage/users';

export interface WhoBreaksProps {
  namespace: string;
  name: string;
  /** Limits the warning to these keys. */
  keys?: string[];
}

/** Warns about the components that use a secret, or keys of it. */
export function WhoBreaks({ namespace, name, keys }: WhoBreaksProps) {
  const { t } = useSecretsTranslation();
  const { data, error } = useSecretUsage(namespace, name);
  if (error) {
    return (
      <Alert severity="warning">
        {t('usedBy.failed', { reason: error.message })}
      </Alert>
    );
  }
  const users = usersOf(data?.uses ?? [], keys);
  if (!data || (users.length === 0 && !data.othersPossible)) {
    return null;
  }
  return (
    <Alert severity="warning" role="alert">
      {users.length > 0 && (
        <>
          {t('usage.breaks', { count: countComponents(users) })}
          <UserList
            namespace={namespace}
            users={users}
            label={t('usedBy.title')}
          />
        </>
      )}
      {data.othersPossible && t('usedBy.othersPossible')}
    </Alert>
  );
}
