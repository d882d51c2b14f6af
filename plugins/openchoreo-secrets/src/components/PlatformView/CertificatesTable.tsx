import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { formatDate } from '../../formatDate';
import { useLocale } from '../../hooks/useLocale';
import { useSecretPath } from '../../hooks/useSecretPath';
import {
  useSecretsTranslation,
  type Translate,
} from '../../hooks/useSecretsTranslation';
import type {
  CertificateGroup,
  CertificateRow,
} from '../../platform/certificateRows';
import { PagedTable, type PagedTableColumn } from '../PagedTable';

export interface CertificatesTableProps {
  group: CertificateGroup;
  rows: CertificateRow[];
  isComplete: boolean;
}

/** The certificates that are equally urgent; nothing where there are none. */
export function CertificatesTable(props: CertificatesTableProps) {
  const { group, rows, isComplete } = props;
  const { t } = useSecretsTranslation();
  const locale = useLocale();
  const secretPath = useSecretPath();
  if (rows.length === 0) {
    return null;
  }
  const title = t(`platform.${group}`, { number: String(rows.length) });
  return (
    <section>
      <Typography variant="h6" component="h3" style={{ marginTop: 16 }}>
        {title}
      </Typography>
      <PagedTable<CertificateRow>
        label={title}
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
          ...(group === 'unread' ? reasonColumns(t) : expiryColumns(t, locale)),
        ]}
      />
    </section>
  );
}

function reasonColumns(t: Translate): PagedTableColumn<CertificateRow>[] {
  return [{ title: t('platform.reason'), cell: ({ error }) => error }];
}

function expiryColumns(
  t: Translate,
  locale: string,
): PagedTableColumn<CertificateRow>[] {
  return [
    {
      title: t('platform.certificate'),
      cell: ({ expiry }) => expiry?.subject,
    },
    {
      title: t('platform.expires'),
      cell: ({ expiry }) => expiry && formatDate(expiry.notAfter, locale),
    },
    {
      title: t('platform.daysLeft'),
      cell: ({ expiry }) => expiry?.daysLeft,
    },
  ];
}
