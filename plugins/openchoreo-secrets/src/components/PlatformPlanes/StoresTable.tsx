import Typography from '@material-ui/core/Typography';
import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';
import { usePlaneName } from '../../hooks/platform/usePlaneName';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { planeKey } from '../../platform/platformSecrets';
import { storeRows, type StoreRow } from '../../platform/storeRows';
import { PagedTable } from '../PagedTable';
import { StateDot } from '../SyncState/StateDot';

export interface StoresTableProps {
  planes: PlatformPlanes['planes'];
}

/** The stores of all planes that this portal may look into, those with problems first. */
export function StoresTable({ planes }: StoresTableProps) {
  const { t } = useSecretsTranslation();
  const planeName = usePlaneName();
  return (
    <section>
      <Typography variant="h6" component="h3" style={{ marginTop: 16 }}>
        {t('inventory.stores')}
      </Typography>
      <PagedTable<StoreRow>
        label={t('inventory.stores')}
        isComplete
        rows={storeRows(planes)}
        getId={({ plane, store }) => `${planeKey(plane)} ${store?.name}`}
        columns={[
          {
            title: t('inventory.store'),
            cell: ({ store }) => store?.name ?? '—',
          },
          {
            title: t('table.plane'),
            cell: ({ plane }) => planeName(plane),
          },
          {
            title: t('inventory.provider'),
            cell: ({ store }) => store?.provider ?? '—',
          },
          {
            title: t('inventory.state'),
            cell: row => <StoreState {...row} />,
          },
        ]}
      />
    </section>
  );
}

function StoreState({ plane, store }: StoreRow) {
  const { t } = useSecretsTranslation();
  if (!store) {
    return (
      <>
        <StateDot state="unknown" />
        {t('inventory.storesUnknown')}
        {plane.message && ` · ${plane.message}`}
      </>
    );
  }
  return store.ready ? (
    <>
      <StateDot state="synced" />
      {t('inventory.ready')}
    </>
  ) : (
    <>
      <StateDot state="failed" />
      {[t('inventory.storeNotReady'), store.reason, store.message]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}
