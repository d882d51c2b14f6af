import { Progress } from '@backstage/core-components';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import RefreshIcon from '@material-ui/icons/Refresh';
import type { ComponentSecrets as Answer } from '@openchoreo-secrets/plugin-common';
import { useState } from 'react';
import { SyncProvider } from '../sync/SyncContext';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { EmptyPanel } from '../ui/EmptyPanel';
import { ErrorPanel } from '../ui/ErrorPanel';
import { IconAction } from '../ui/IconAction';
import { Notice } from '../ui/Notice';
import { MEDIUM_WEIGHT } from '../ui/fonts';
import { stateColors } from '../ui/stateColors';
import { EnvironmentFilter } from './EnvironmentFilter';
import { ReferenceList } from './ReferenceList';
import { environmentsOf, groupReferences } from './references';
import { useComponentSecrets } from './useUsage';

/** With more environments than this, people choose the columns. */
const MAX_ENVIRONMENTS = 4;

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 1.5),
    minHeight: 40,
    marginBottom: theme.spacing(2),
  },
  actions: { display: 'flex', gap: theme.spacing(1), marginLeft: 'auto' },
  broken: { color: stateColors(theme).error, fontWeight: MEDIUM_WEIGHT },
  notice: { marginBottom: theme.spacing(2) },
}));

export interface ComponentSecretsProps {
  namespace: string;
  component: string;
}

/** The references of a component to secrets, with their sync state in each environment. */
export function ComponentSecrets({
  namespace,
  component,
}: ComponentSecretsProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const { data, error, refetch, isFetching } = useComponentSecrets(
    namespace,
    component,
  );
  const [chosen, setChosen] = useState<string[]>();
  if (error) {
    return (
      <ErrorPanel
        error={error}
        namespace={namespace}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) {
    return <Progress aria-label={t('reference.loading')} />;
  }
  if (data.uses.length === 0) {
    return (
      <EmptyPanel
        title={t('reference.empty')}
        text={t('reference.emptyHint', { component })}
      />
    );
  }
  const environments = environmentsOf(data.uses);
  const shown = chosen ?? environments.slice(0, MAX_ENVIRONMENTS);
  return (
    <section aria-labelledby="component-secrets">
      <div className={classes.head}>
        <Typography variant="h6" component="h2" id="component-secrets">
          {t('reference.title')}
        </Typography>
        <ReferenceSummary answer={data} />
        <div className={classes.actions}>
          {environments.length > MAX_ENVIRONMENTS && (
            <EnvironmentFilter
              environments={environments}
              chosen={shown}
              onChange={setChosen}
            />
          )}
          <IconAction
            label={t('reference.refresh')}
            disabled={isFetching}
            onClick={() => void refetch()}
          >
            <RefreshIcon />
          </IconAction>
        </div>
      </div>
      {!data.checked && (
        <Notice severity="neutral" className={classes.notice}>
          {t('reference.notChecked', { namespace })}
        </Notice>
      )}
      <Paper variant="outlined">
        <SyncProvider namespace={namespace}>
          <ReferenceList
            namespace={namespace}
            answer={data}
            environments={environments.filter(item => shown.includes(item))}
          />
        </SyncProvider>
      </Paper>
    </section>
  );
}

/** "5 references · 1 broken". */
export function ReferenceSummary({ answer }: { answer: Answer }) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const references = groupReferences(answer.uses);
  const broken = references.filter(({ isBroken }) => isBroken).length;
  return (
    <Typography variant="body2" role="status">
      {t('reference.count', { count: references.length })}
      {broken > 0 && (
        <>
          {' · '}
          <span className={classes.broken}>
            {t('reference.broken', { number: String(broken) })}
          </span>
        </>
      )}
    </Typography>
  );
}
