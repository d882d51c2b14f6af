import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Typography from '@material-ui/core/Typography';
import { useDeferredValue, useMemo } from 'react';
import { usePlatform } from '../../hooks/usePlatform';
import {
  platformParts,
  usePlatformView,
  type PlatformPart,
} from '../../hooks/usePlatformView';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import {
  matchesFilters,
  planeRows,
  problemRows,
  secretRows,
} from '../../platform/platformRows';
import { problemsCsv, secretsCsv } from '../../platform/platformCsv';
import { ErrorNotice } from '../Notice';
import { downloadCsv } from './downloadCsv';
import { PlanesPart } from './PlanesPart';
import { PlatformFilters } from './PlatformFilters';
import { PlatformProgress } from './PlatformProgress';
import { ProblemsPart } from './ProblemsPart';
import { SecretsPart } from './SecretsPart';

const labels = {
  secrets: 'platform.partSecrets',
  unused: 'platform.partUnused',
  unmanaged: 'platform.partUnmanaged',
  problems: 'platform.partProblems',
  planes: 'platform.partPlanes',
} as const;

/** What all namespaces have, and what of it is not as it should be. */
export function PlatformView() {
  const { t } = useSecretsTranslation();
  const state = usePlatform();
  const view = usePlatformView();
  const namespaces = useDeferredValue(state.namespaces);
  const rows = useMemo(() => secretRows(namespaces), [namespaces]);
  const problems = useMemo(() => problemRows(namespaces), [namespaces]);
  const planes = useMemo(
    () => planeRows(state.sharedPlanes, namespaces),
    [state.sharedPlanes, namespaces],
  );
  const matching = useMemo(() => {
    const found = rows.filter(row => matchesFilters(row, view.filters));
    return {
      secrets: found,
      unused: found.filter(({ isUnused }) => isUnused),
      unmanaged: found.filter(({ secret }) => !secret.managed),
    };
  }, [rows, view.filters]);

  if (state.error) {
    return <ErrorNotice error={state.error} onRetry={state.restart} />;
  }
  const { part } = view;
  const isComplete = state.progress === 'complete';
  const counts: Record<PlatformPart, number> = {
    secrets: matching.secrets.length,
    unused: matching.unused.length,
    unmanaged: matching.unmanaged.length,
    problems: problems.length,
    planes: planes.length,
  };
  const draw = () => {
    if (counts[part] === 0) {
      return (
        <Typography variant="body2">
          {t(isComplete ? 'platform.nothing' : 'platform.nothingYet')}
        </Typography>
      );
    }
    switch (part) {
      case 'problems':
        return <ProblemsPart rows={problems} isComplete={isComplete} />;
      case 'planes':
        return <PlanesPart rows={planes} isComplete={isComplete} />;
      default:
        return <SecretsPart rows={matching[part]} isComplete={isComplete} />;
    }
  };

  return (
    <>
      <Link to="?">{t('platform.back')}</Link>
      <Typography variant="h5" component="h2">
        {t('platform.title')}
      </Typography>
      <PlatformProgress state={state} />
      <Tabs
        value={part}
        variant="scrollable"
        aria-label={t('platform.title')}
        onChange={(_, next: PlatformPart) => view.change({ part: next })}
      >
        {platformParts.map(known => (
          <Tab
            key={known}
            value={known}
            label={t(labels[known], { number: String(counts[known]) })}
          />
        ))}
      </Tabs>
      {part !== 'planes' && (
        <Button
          size="small"
          color="primary"
          onClick={() =>
            downloadCsv(
              `${part}.csv`,
              part === 'problems'
                ? problemsCsv(problems)
                : secretsCsv(matching[part]),
            )
          }
        >
          {t('platform.export')}
        </Button>
      )}
      {part in matching && <PlatformFilters rows={rows} view={view} />}
      {draw()}
    </>
  );
}
