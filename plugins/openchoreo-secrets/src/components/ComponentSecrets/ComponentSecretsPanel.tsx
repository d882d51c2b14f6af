import { Progress } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { useMemo } from 'react';
import { SyncProvider } from '../../sync/SyncContext';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useComponentSecrets } from '../../usage/useUsage';
import { groupUses } from '../../usage/groupUses';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { UseProblems, UsesTable, type UsesTableProps } from '../SecretUses';
import { FollowedUsesTable } from './FollowedUsesTable';

export interface ComponentSecretsPanelProps {
  namespace: string;
  component: string;
  /** Whether it is followed if the values arrive, which asks the planes. */
  isFollowed: boolean;
}

/** What a component refers to, what is broken of it first. */
export function ComponentSecretsPanel(props: ComponentSecretsPanelProps) {
  const { namespace, component, isFollowed } = props;
  const { t } = useSecretsTranslation();
  const { data, error, refetch } = useComponentSecrets(namespace, component);
  const groups = useMemo(() => groupUses(data?.uses ?? []), [data]);
  if (error) {
    return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Progress />;
  }
  if (data.uses.length === 0) {
    return (
      <Typography role="status">{t('usage.empty', { component })}</Typography>
    );
  }
  const broken = data.uses.filter(({ problem }) => problem?.broken).length;
  const table: UsesTableProps = {
    label: t('usage.tableLabel', { component }),
    namespace,
    groups,
    subject: 'secret',
    isChecked: data.checked,
  };
  return (
    <>
      <Typography variant="body2" role="status" gutterBottom>
        {t('usage.summary', { count: data.uses.length })}
        {broken > 0 && `, ${t('usage.summaryBroken', { count: broken })}`}
      </Typography>
      {!data.checked && (
        <Typography variant="body2" paragraph>
          {t('usage.notChecked')}
        </Typography>
      )}
      <UseProblems namespace={namespace} uses={data.uses} groups={groups} />
      {isFollowed ? (
        <SyncProvider namespace={namespace}>
          <FollowedUsesTable {...table} component={data} />
        </SyncProvider>
      ) : (
        <UsesTable {...table} />
      )}
    </>
  );
}
