import { Progress } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { useMemo } from 'react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSecretUsage } from '../../usage/useUsage';
import { groupUses } from '../../usage/groupUses';
import { UseProblems, UsesTable } from '../SecretUses';

export interface UsedByProps {
  namespace: string;
  name: string;
}

/** Who uses a secret, for whatever shows that secret. */
export function UsedBy({ namespace, name }: UsedByProps) {
  const { t } = useSecretsTranslation();
  const { data, error } = useSecretUsage(namespace, name);
  const groups = useMemo(() => groupUses(data?.uses ?? []), [data]);
  if (error) {
    return (
      <Alert severity="warning">
        {t('usage.failed', { reason: error.message })}
      </Alert>
    );
  }
  if (!data) {
    return <Progress aria-label={t('usage.loading')} />;
  }
  return (
    <>
      {groups.length > 0 ? (
        <>
          <UseProblems
            namespace={namespace}
            uses={data.uses}
            groups={groups}
            isSecretShown
          />
          <UsesTable
            label={t('usage.usedBy')}
            namespace={namespace}
            groups={groups}
            subject="component"
            isChecked={data.checked}
          />
        </>
      ) : (
        <Typography variant="body2">
          {t(data.othersPossible ? 'usage.noneVisible' : 'usage.none')}
        </Typography>
      )}
      {data.othersPossible && (
        <Typography variant="caption" color="textSecondary">
          {t('usage.othersPossible')}
        </Typography>
      )}
    </>
  );
}
