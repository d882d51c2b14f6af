import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import type { ReactNode } from 'react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { visuallyHidden } from '../../ui/visuallyHidden';
import type { SortColumn, SortOrder } from '../../table/selectSecrets';

/** In the order of the cells of a row. */
const columns: (SortColumn | 'sync')[] = [
  'name',
  'type',
  'plane',
  'keys',
  'sync',
  'age',
];

export interface SortableHeadProps {
  sort: SortOrder;
  /** Above the column of checkboxes; absent where there is none. */
  selection?: ReactNode;
  onSort(sort: SortOrder): void;
}

/** The head of the table; a click on a column sorts by it, a second one the other way round. */
export function SortableHead(props: SortableHeadProps) {
  const { sort, selection, onSort } = props;
  const { t } = useSecretsTranslation();
  return (
    <TableHead>
      <TableRow>
        {selection && <TableCell padding="checkbox">{selection}</TableCell>}
        {columns.map(column => {
          if (column === 'sync') {
            return <TableCell key={column}>{t('sync.column')}</TableCell>;
          }
          const isSorted = sort.column === column;
          const opposite = sort.direction === 'asc' ? 'desc' : 'asc';
          return (
            <TableCell
              key={column}
              sortDirection={isSorted ? sort.direction : false}
            >
              <TableSortLabel
                active={isSorted}
                direction={isSorted ? sort.direction : 'asc'}
                onClick={() =>
                  onSort({ column, direction: isSorted ? opposite : 'asc' })
                }
              >
                {t(`table.${column}`)}
              </TableSortLabel>
            </TableCell>
          );
        })}
        <TableCell>{t('usedBy.title')}</TableCell>
        <TableCell padding="checkbox">
          <span style={visuallyHidden}>{t('table.actions')}</span>
        </TableCell>
      </TableRow>
    </TableHead>
  );
}
