import Typography from '@material-ui/core/Typography';
import type {
  PlatformPlane,
  PlatformSecretState,
  SyncStateName,
} from '@openchoreo-secrets/plugin-common';
import { useNamespaceTitles } from '../api/namespaceTitles';
import { SyncState } from '../sync/SyncState';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useNow, useTimeTexts } from '../ui/time';
import {
  daysUntil,
  healthOf,
  planeKey,
  type PlaneRow,
  type PlatformSecretHealth,
} from './planes';
import { SimpleTable } from './SimpleTable';

interface PlanesTableProps {
  rows: PlaneRow[];
  isLoading: boolean;
}

/** Every plane with its store. */
export function PlanesTable({ rows, isLoading }: PlanesTableProps) {
  const { t } = useSecretsTranslation();
  const namespaces = useNamespaceTitles();
  const namespaceOf = ({ plane }: PlaneRow) =>
    plane.namespace
      ? namespaces.title(plane.namespace)
      : t('list.allNamespaces');
  const causeOf = ({ state, store, target, known }: PlaneRow) => {
    switch (state) {
      case 'unreachable':
        return t('sync.cause.planeUnreachable');
      case 'failed':
        return t(store ? 'sync.cause.storeSetup' : 'sync.cause.storeMissing');
      case 'unknown':
        return known
          ? target?.reason ?? t('sync.notChecked')
          : t('sync.cause.noPlaneAccess');
      default:
        return undefined;
    }
  };
  return (
    <SimpleTable<PlaneRow>
      label={t('platform.planes')}
      rows={rows}
      isLoading={isLoading}
      getId={({ id }) => id}
      columns={[
        {
          title: t('platform.plane'),
          cell: ({ plane }) => plane.name,
          key: ({ plane }) => plane.name,
        },
        {
          title: t('platform.kind'),
          cell: ({ plane }) => plane.kind,
          key: ({ plane }) => plane.kind,
        },
        {
          title: t('list.column.namespace'),
          cell: namespaceOf,
          key: namespaceOf,
        },
        {
          title: t('platform.store'),
          cell: ({ store }) => store?.name ?? '—',
          key: ({ store }) => store?.name ?? '',
        },
        {
          title: t('platform.provider'),
          cell: ({ store }) => store?.provider ?? '—',
          key: ({ store }) => store?.provider ?? '',
        },
        {
          title: t('list.column.sync'),
          cell: row => <SyncState state={row.state} cause={causeOf(row)} />,
          key: ({ state }) => state,
        },
      ]}
    />
  );
}

const purposes = {
  'backstage-backend-secret': 'platform.purpose.backstage',
  'thunder-client-secret': 'platform.purpose.thunder',
  'cluster-gateway-ca': 'platform.purpose.gatewayCa',
  'cluster-agent-tls': 'platform.purpose.agentTls',
  'registry-credentials': 'platform.purpose.registry',
} as const;

const states: Record<PlatformSecretHealth, SyncStateName> = {
  missing: 'failed',
  expired: 'failed',
  expiring: 'unreachable',
  notReady: 'unreachable',
  unknown: 'unknown',
  present: 'synced',
};

interface PlatformSecretRow {
  plane: PlatformPlane;
  secret: PlatformSecretState;
  health: PlatformSecretHealth;
}

/** The secrets that OpenChoreo itself needs on its planes. */
export function PlatformSecretsTable(props: {
  planes: PlatformPlane[] | undefined;
}) {
  const { t } = useSecretsTranslation();
  const time = useTimeTexts();
  const now = useNow();
  const rows = (props.planes ?? []).flatMap(plane =>
    plane.secrets.map<PlatformSecretRow>(secret => ({
      plane,
      secret,
      health: healthOf(secret, now),
    })),
  );
  const purposeOf = ({ secret }: PlatformSecretRow) => {
    const purpose = purposes[secret.secret as keyof typeof purposes];
    return purpose ? t(purpose) : '—';
  };
  const planeOf = ({ plane }: PlatformSecretRow) =>
    plane.kind === 'ControlPlane' ? t('platform.controlPlane') : plane.name;
  const expiryOf = ({ secret: { certificate } }: PlatformSecretRow) =>
    certificate?.notAfter ?? '';
  return (
    <SimpleTable<PlatformSecretRow>
      label={t('platform.platformSecrets')}
      rows={rows}
      isLoading={props.planes === undefined}
      getId={({ plane, secret }) =>
        `${planeKey(plane)} ${secret.namespace}/${secret.name}`
      }
      columns={[
        {
          title: t('list.column.name'),
          cell: ({ secret }) => (
            <>
              {secret.secret}
              <Typography
                variant="caption"
                color="textSecondary"
                display="block"
              >
                {secret.name === secret.secret
                  ? secret.namespace
                  : `${secret.namespace}/${secret.name}`}
              </Typography>
            </>
          ),
          key: ({ secret }) => secret.secret,
        },
        {
          title: t('platform.purposeTitle'),
          cell: purposeOf,
          key: purposeOf,
        },
        {
          title: t('platform.plane'),
          cell: row => (
            <>
              {planeOf(row)}
              {row.plane.namespace && (
                <Typography
                  variant="caption"
                  color="textSecondary"
                  display="block"
                >
                  {row.plane.kind}
                </Typography>
              )}
            </>
          ),
          key: planeOf,
        },
        {
          title: t('platform.state'),
          cell: ({ health, secret }) => (
            <SyncState
              state={states[health]}
              word={t(`platform.health.${health}`)}
              cause={
                health === 'unknown'
                  ? secret.message ?? t('sync.notChecked')
                  : undefined
              }
            />
          ),
          key: ({ health }) => health,
        },
        {
          title: t('platform.expiry'),
          cell: row => {
            const notAfter = expiryOf(row);
            return notAfter
              ? t('platform.daysLeft', {
                  date: time.date(notAfter),
                  count: daysUntil(notAfter, now),
                })
              : '—';
          },
          key: expiryOf,
        },
      ]}
    />
  );
}
