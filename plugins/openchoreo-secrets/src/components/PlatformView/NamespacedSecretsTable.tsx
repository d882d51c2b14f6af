import { Link } from '@backstage/core-components';
import { useSecretPath } from '../../hooks/useSecretPath';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import type { NamespacedSecret } from '../../platform/platformRows';
import { PlatformTable, type PlatformTableProps } from './PlatformTable';

export type NamespacedSecretsTableProps<T> = Omit<
  PlatformTableProps<T>,
  'getId'
>;

/** A table of secrets that leads to each; the given columns come after its name and namespace. */
export function NamespacedSecretsTable<T extends NamespacedSecret>({
  columns,
  ...rest
}: NamespacedSecretsTableProps<T>) {
  const { t } = useSecretsTranslation();
  const secretPath = useSecretPath();
  return (
    <PlatformTable<T>
      {...rest}
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
        ...columns,
      ]}
    />
  );
}
