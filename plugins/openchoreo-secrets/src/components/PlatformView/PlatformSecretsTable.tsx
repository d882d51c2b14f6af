import { Link } from '@backstage/core-components';
import { useSecretPath } from '../../hooks/useSecretPath';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { useTypeTexts } from '../../hooks/useTypeTexts';
import type { PlatformRow } from '../../platform/platformRows';
import { countUsers } from '../../usage/countUsers';
import { PlatformTable } from './PlatformTable';

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
  const secretPath = useSecretPath();
  const texts = useTypeTexts();
  return (
    <PlatformTable<PlatformRow>
      rows={rows}
      isComplete={isComplete}
      getId={({ namespace, secret }) => `${namespace}/${secret.name}`}
      columns={[
        {
          title: t('table.name'),
          cell: ({ namespace, secret: { name } }) => (
            <Link to={secretPath(namespace, name)}>{name}</Link>
          ),
        },
        {
          title: t('platform.namespace'),
          cell: ({ namespace }) => namespace,
        },
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
            countUsers(secret.users, othersPossible, t),
        },
      ]}
    />
  );
}
