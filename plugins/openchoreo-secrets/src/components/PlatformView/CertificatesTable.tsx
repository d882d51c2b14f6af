import Typography from '@material-ui/core/Typography';
import { formatDate } from '../../ui/time';
import { useLocale } from '../../ui/useLocale';
import {
  useSecretsTranslation,
  type Translate,
} from '../../translations/useSecretsTranslation';
import type {
  CertificateGroup,
  CertificateRow,
} from '../../platform/certificateRows';
import type { PagedTableColumn } from '../PagedTable';
import { NamespacedSecretsTable } from './NamespacedSecretsTable';

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
  if (rows.length === 0) {
    return null;
  }
  const title = t(`platform.${group}`, { number: String(rows.length) });
  return (
    <section>
      <Typography variant="h6" component="h3" style={{ marginTop: 16 }}>
        {title}
      </Typography>
      <NamespacedSecretsTable<CertificateRow>
        label={title}
        rows={rows}
        isComplete={isComplete}
        columns={
          group === 'unread' ? reasonColumns(t) : expiryColumns(t, locale)
        }
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
