import Typography from '@material-ui/core/Typography';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { PagedTable, type PagedTableProps } from '../PagedTable';

export type PlatformTableProps<T> = Omit<PagedTableProps<T>, 'label'>;

/** The rows of one part, or that it has none. */
export function PlatformTable<T>(props: PlatformTableProps<T>) {
  const { t } = useSecretsTranslation();
  if (props.rows.length === 0) {
    return (
      <Typography variant="body2">
        {t(props.isComplete ? 'platform.nothing' : 'platform.nothingYet')}
      </Typography>
    );
  }
  return <PagedTable label={t('platform.title')} {...props} />;
}
