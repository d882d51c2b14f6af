import { Progress } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { CopyButton } from '../ui/CopyButton';
import { Notice } from '../ui/Notice';
import { UserList } from './UserList';
import { usersOf } from './users';
import { useSecretUsage } from './useUsage';

export interface UsedByProps {
  namespace: string;
  name: string;
  /** The keys of the secret; the snippet for an unused secret names the first one. */
  secretKeys?: string[];
}

/** The components and builds that use a secret. */
export function UsedBy({ namespace, name, secretKeys }: UsedByProps) {
  const { t } = useSecretsTranslation();
  const { data, error, refetch } = useSecretUsage(namespace, name);
  if (error) {
    return (
      <Notice
        severity="warning"
        action={{ label: t('state.retry'), onClick: () => void refetch() }}
      >
        {t('usedBy.failed', { reason: error.message })}
      </Notice>
    );
  }
  if (!data) {
    return <Progress aria-label={t('usedBy.loading')} />;
  }
  const users = usersOf(data.uses);
  return (
    <>
      {users.length > 0 ? (
        <UserList
          namespace={namespace}
          users={users}
          label={t('usedBy.title')}
        />
      ) : (
        <Typography variant="body2" component="div">
          {t(data.othersPossible ? 'usedBy.noneVisible' : 'usedBy.none')}
          {secretKeys?.[0] && (
            <CopyButton
              label={t('usedBy.snippet')}
              text={snippet(name, secretKeys[0])}
            />
          )}
        </Typography>
      )}
      {data.othersPossible && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('usedBy.othersPossible')}
        </Typography>
      )}
    </>
  );
}

/** An environment variable of a workload that refers to a key. */
function snippet(name: string, key: string): string {
  const variable = `${name}_${key}`.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return [
    'env:',
    `  - key: ${variable}`,
    '    valueFrom:',
    '      secretKeyRef:',
    `        name: ${name}`,
    `        key: ${key}`,
  ].join('\n');
}
