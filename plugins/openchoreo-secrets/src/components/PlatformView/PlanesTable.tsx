import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import type { PlaneRow } from '../../platform/platformRows';
import { PlatformTable } from './PlatformTable';

export interface PlanesTableProps {
  rows: PlaneRow[];
  isComplete: boolean;
}

/** Planes that cannot hold secrets, or that OpenChoreo cannot reach. */
export function PlanesTable({ rows, isComplete }: PlanesTableProps) {
  const { t } = useSecretsTranslation();
  return (
    <PlatformTable<PlaneRow>
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
