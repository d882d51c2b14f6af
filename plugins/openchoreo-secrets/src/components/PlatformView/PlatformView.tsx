import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Typography from '@material-ui/core/Typography';
import { Fragment, useMemo } from 'react';
import { useCertificateScan } from '../../hooks/platform/useCertificateScan';
import { usePlatform } from '../../hooks/platform/usePlatform';
import { usePlatformData } from '../../hooks/platform/usePlatformData';
import { usePlatformPlanes } from '../../hooks/platform/usePlatformPlanes';
import { usePlatformView } from '../../hooks/platform/usePlatformView';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { downloadCsv } from './downloadCsv';
import { platformParts } from './parts';
import { PlatformFilters } from './PlatformFilters';
import { PlatformProgress } from './PlatformProgress';

/** What all namespaces have, and what of it is not as it should be. */
export function PlatformView() {
  const { t } = useSecretsTranslation();
  const state = usePlatform();
  const view = usePlatformView();
  const certificates = useCertificateScan();
  const planes = usePlatformPlanes();
  const data = usePlatformData(state, { certificates, planes }, view.filters);
  const parts = useMemo(
    () => platformParts.map(part => ({ ...part, ...part.show(data) })),
    [data],
  );
  if (state.error) {
    return <ErrorPanel error={state.error} onRetry={state.begin} />;
  }
  const shown = parts.find(({ id }) => id === view.part) ?? parts[0];
  return (
    <>
      <Link to="?">{t('platform.back')}</Link>
      <Typography variant="h5" component="h2">
        {t('platform.title')}
      </Typography>
      <PlatformProgress state={state} />
      <Tabs
        value={shown.id}
        variant="scrollable"
        aria-label={t('platform.title')}
        onChange={(_, part: string) => view.change({ part })}
      >
        {parts.map(({ id, label, count }) => (
          <Tab
            key={id}
            value={id}
            label={t(label, { number: String(count ?? '?') })}
          />
        ))}
      </Tabs>
      <Button
        size="small"
        color="primary"
        disabled={!shown.count}
        onClick={() => downloadCsv(`${shown.id}.csv`, shown.toCsv())}
      >
        {t('platform.export')}
      </Button>
      {shown.isFiltered && shown.count !== undefined && (
        <PlatformFilters rows={shown.choices ?? data.secrets} view={view} />
      )}
      <Fragment key={shown.id}>{shown.content}</Fragment>
    </>
  );
}
