import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useTypeTexts } from '../../translations/useTypeTexts';
import type { PlatformRow } from '../../platform/platformRows';
import { usedByText } from '../../usage/users';
import { NamespacedSecretsTable } from './NamespacedSecretsTable';

export interface PlatformSecretsTableProps {
  rows: PlatformRow[];
  isComplete: boolean;
}

/** Secrets of all namespaces. */
export function PlatformSecretsTable({
  rows,
  isComplete,
}: PlatformSecretsTableProps) {
  const { t } = useSecretsTranslation();
  const texts = useTypeTexts();
  return (
    <NamespacedSecretsTable<PlatformRow>
      rows={rows}
      isComplete={isComplete}
      columns={[
        {
          title: t('table.type'),
          cell: ({ secret }) => texts.label(secret.type),
        },
        {
          title: t('table.plane'),
          cell: ({ secret }) => secret.targetPlane?.name ?? '—',
        },
        {
          title: t('platform.components'),
          cell: ({ secret, othersPossible }) =>
            usedByText(
              { count: secret.users, isForBuilds: false, othersPossible },
              t,
            ),
        },
      ]}
    />
  );
}
