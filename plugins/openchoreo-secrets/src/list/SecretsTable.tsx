import Checkbox from '@material-ui/core/Checkbox';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import clsx from 'clsx';
import { useMemo } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { visuallyHidden } from '../ui/visuallyHidden';
import { useTableStyles } from '../ui/useTableStyles';
import type { RowActions } from './RowMenu';
import {
  isAgeColumn,
  type SecretRow,
  type SortColumn,
  type SortOrder,
} from './rows';
import { SecretTableRow } from './SecretTableRow';

const SKELETON_ROWS = 8;

const useStyles = makeStyles(theme => ({
  table: {
    '& th, & td': { whiteSpace: 'nowrap' },
    '&& th, && td': {
      paddingLeft: theme.spacing(1.5),
      paddingRight: theme.spacing(1.5),
    },
    '&& th:first-child, && td:first-child': { paddingLeft: theme.spacing(2) },
  },
  select: { width: 40, '&&&': { paddingRight: 0 } },
  age: { textAlign: 'right', color: theme.palette.text.secondary },
  more: { width: 48, '&&&': { paddingLeft: 0 } },
}));

export interface SecretsTableProps {
  label: string;
  rows: SecretRow[];
  isLoading: boolean;
  sort: SortOrder;
  onSort(sort: SortOrder): void;
  onOpen(row: SecretRow): void;
  /** The row that takes the focus, by id. */
  focused?: string;
  /** Shows the namespace of each row. */
  hasNamespaces?: boolean;
  /** Absent where rows can't be selected. */
  selection?: {
    ids: ReadonlySet<string>;
    set(ids: string[], isSelected: boolean): void;
  };
  /** Absent in read-only lists. */
  actionsOf?(row: SecretRow): RowActions;
}

/** A page of secrets. */
export function SecretsTable(props: SecretsTableProps) {
  const { label, rows, isLoading, selection, actionsOf } = props;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const table = useTableStyles();
  const columns = useColumns({
    hasNamespaces: props.hasNamespaces === true,
    hasChanges: rows.some(({ sync }) => sync.secret?.changedAt),
  });
  const width = columns.length + (selection ? 1 : 0) + (actionsOf ? 1 : 0);
  return (
    <TableContainer className={table.container}>
      <Table
        size="medium"
        className={clsx(table.root, classes.table)}
        aria-label={label}
        aria-busy={isLoading}
      >
        <TableHead>
          <TableRow>
            {selection && (
              <TableCell className={classes.select}>
                <SelectPage rows={rows} {...selection} />
              </TableCell>
            )}
            {columns.map(column => (
              <SortableCell key={column} column={column} {...props} />
            ))}
            {actionsOf && (
              <TableCell className={classes.more}>
                <span style={visuallyHidden}>{t('list.actions')}</span>
              </TableCell>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {isLoading &&
            Array.from({ length: SKELETON_ROWS }, (_, index) => (
              <TableRow key={index}>
                <TableCell colSpan={width}>
                  <Skeleton />
                </TableCell>
              </TableRow>
            ))}
          {rows.map(row => (
            <SecretTableRow
              key={row.id}
              row={row}
              columns={columns}
              isFocused={row.id === props.focused}
              isSelected={selection?.ids.has(row.id) === true}
              onSelect={selection?.set}
              onOpen={props.onOpen}
              actionsOf={actionsOf}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** From this width in pixels, the table has room for both the last change and the age. */
const WIDE = 1600;

/** The columns in order; narrow windows leave out the less important ones. */
function useColumns({
  hasNamespaces,
  hasChanges,
}: {
  hasNamespaces: boolean;
  hasChanges: boolean;
}): SortColumn[] {
  const { breakpoints } = useTheme();
  const isMedium = useMediaQuery(breakpoints.down('md'));
  const isSmall = useMediaQuery(breakpoints.down('sm'));
  const isWide = useMediaQuery(breakpoints.up(WIDE));
  const showsChanges = hasChanges && !isMedium;
  const showsAge = !isMedium && (isWide || !showsChanges);
  return useMemo(
    () => [
      'name',
      ...(hasNamespaces ? (['namespace'] as const) : []),
      ...(isSmall ? [] : (['type'] as const)),
      'plane',
      ...(isMedium ? [] : (['keys'] as const)),
      'sync',
      'used',
      ...(showsChanges ? (['changed'] as const) : []),
      ...(showsAge ? (['created'] as const) : []),
    ],
    [hasNamespaces, isSmall, isMedium, showsChanges, showsAge],
  );
}

function SelectPage({
  rows,
  ids,
  set,
}: NonNullable<SecretsTableProps['selection']> & { rows: SecretRow[] }) {
  const { t } = useBaseTranslation();
  const selectable = rows
    .filter(({ secret }) => secret.managed)
    .map(({ id }) => id);
  const count = selectable.filter(id => ids.has(id)).length;
  return (
    <Checkbox
      size="small"
      color="primary"
      edge="start"
      disabled={selectable.length === 0}
      checked={count > 0 && count === selectable.length}
      indeterminate={count > 0 && count < selectable.length}
      onChange={(_, checked) => set(selectable, checked)}
      inputProps={{ 'aria-label': t('list.selectPage') }}
    />
  );
}

function SortableCell({
  column,
  sort,
  onSort,
}: Pick<SecretsTableProps, 'sort' | 'onSort'> & { column: SortColumn }) {
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const isSorted = sort.column === column;
  // Ascending ages are descending times.
  const isAge = isAgeColumn(column);
  const isUp = isSorted && sort.isDescending === isAge;
  return (
    <TableCell
      className={isAge ? classes.age : undefined}
      sortDirection={isSorted && (isUp ? 'asc' : 'desc')}
    >
      <TableSortLabel
        style={isAge ? { flexDirection: 'row-reverse' } : undefined}
        active={isSorted}
        direction={isSorted && !isUp ? 'desc' : 'asc'}
        onClick={() =>
          onSort({
            column,
            isDescending: isSorted ? !sort.isDescending : isAge,
          })
        }
      >
        {t(`list.column.${column}`)}
      </TableSortLabel>
    </TableCell>
  );
}
