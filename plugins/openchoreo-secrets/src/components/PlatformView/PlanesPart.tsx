import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import type { PlaneRow } from '../../platform/platformRows';
import { PagedTable } from '../PagedTable';

export interface PlanesPartProps {
  rows: PlaneRow[];
  isComplete: boolean;
}

/** Planes that cannot hold secrets, or that OpenChoreo cannot reach. */
export function PlanesPart({ rows, isComplete }: PlanesPartProps) {
  const { t } = useSecretsTranslation();
  return (
    <PagedTable<PlaneRow>
      label={t('platform.title')}
      rows={rows}
      isComplete={isComplete}
      getId={({ namespace, plane: { kind, name } }) =>
        JSON.stringify([namespace, kind, name])
      }
      columns={[
        {
          title: t('table.plane'),
          cell: ({ plane: { kind, name } }) =>
            t('create.planeOption', { name, kind }),
        },
        {
          title: t('platform.namespace'),
          cell: ({ namespace }) => namespace ?? t('platform.shared'),
        },
        {
          title: t('platform.reason'),
          cell: ({ plane }) => plane.reason ?? t('platform.notConnected'),
        },
      ]}
    />
  );
}
