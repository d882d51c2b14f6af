import Alert from '@material-ui/lab/Alert';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSecretUsage } from '../../usage/useUsage';
import { subjectOf } from '../../usage/describeUse';
import { groupUses } from '../../usage/groupUses';
import { UserList } from './UserList';

export interface WhoBreaksProps {
  namespace: string;
  name: string;
  /** The keys that are to go; all of them unless given. */
  keys?: string[];
}

/** Who will miss a secret, or keys of it, once they are gone; says so where that is not known. */
export function WhoBreaks({ namespace, name, keys }: WhoBreaksProps) {
  const { t } = useSecretsTranslation();
  const { data, error } = useSecretUsage(namespace, name);
  if (error) {
    return (
      <Alert severity="warning">
        {t('usage.failed', { reason: error.message })}
      </Alert>
    );
  }
  const uses = (data?.uses ?? []).filter(
    ({ key }) => !keys || key === undefined || keys.includes(key),
  );
  const components = new Set(uses.map(({ component }) => component));
  if (!data || (uses.length === 0 && !data.othersPossible)) {
    return null;
  }
  return (
    <Alert severity="warning" role="alert">
      {uses.length > 0 && (
        <>
          {t('usage.breaks', { count: components.size })}
          <UserList>
            {groupUses(uses).map(group => (
              <li key={JSON.stringify(group.use)}>
                {group.use.component}: {subjectOf(group, t)}
              </li>
            ))}
          </UserList>
        </>
      )}
      {data.othersPossible && t('usage.othersPossible')}
    </Alert>
  );
}
