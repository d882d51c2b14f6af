import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { PagedTable, type PagedTableProps } from '../PagedTable';
import { EmptyPart } from './EmptyPart';

export type PlatformTableProps<T> = Omit<PagedTableProps<T>, 'label'> & {
  /** The title of the view unless given. */
  label?: string;
};

/** The rows of one part, or that it has none. */
export function PlatformTable<T>(props: PlatformTableProps<T>) {
  const { t } = useSecretsTranslation();
  return props.rows.length === 0 ? (
    <EmptyPart isComplete={props.isComplete} />
  ) : (
    <PagedTable label={t('platform.title')} {...props} />
  );
}
