import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import TablePagination from '@material-ui/core/TablePagination';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useDeferredValue, useEffect, useMemo, type ReactNode } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { Button } from '../ui/Button';
import { useRemembered } from '../ui/useRemembered';
import { ListToolbar, RowCount } from './ListToolbar';
import type { RowActions } from './RowMenu';
import { selectRows, type SecretRow } from './rows';
import { SecretCards, SortMenu } from './SecretCards';
import { SecretsTable } from './SecretsTable';
import { useListFilters, type ListFiltersState } from './useListFilters';
import { useRowLabels } from './useRowLabels';
import type { Selection } from './useSelection';

const PAGE_SIZES = [25, 50, 100];

const useStyles = makeStyles(theme => ({
  progress: { height: 4, marginBottom: -4, zIndex: 1 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginTop: theme.spacing(1),
  },
  table: { borderTop: `1px solid ${theme.palette.divider}` },
  empty: { padding: theme.spacing(6, 2), textAlign: 'center' },
}));

export interface ListingState extends ListFiltersState {
  /** The rows of all pages that match, in order. */
  matching: SecretRow[];
}

/** The rows that match the URL's search and filters; a keystroke is painted before they are computed. */
export function useListing(rows: SecretRow[]): ListingState {
  const state = useListFilters();
  const filters = useDeferredValue(state.filters);
  const labels = useRowLabels();
  const matching = useMemo(
    () => selectRows(rows, filters, labels),
    [rows, filters, labels],
  );
  return { ...state, matching };
}

export interface ListingProps {
  label: string;
  rows: SecretRow[];
  state: ListingState;
  /** No rows have arrived yet. */
  isPending: boolean;
  /** More rows are on their way. */
  isLoadingMore: boolean;
  /** Every row has arrived. */
  isComplete: boolean;
  hasNamespaces?: boolean;
  /** The row to show and focus, by id. */
  focused?: string;
  selection?: Selection;
  /** Between the filters and the rows; left out on narrow screens. */
  children?: ReactNode;
  onOpen(row: SecretRow): void;
  actionsOf?(row: SecretRow): RowActions;
}

/** Search, filters, and a page of secrets: as a table, on narrow screens as cards. */
export function Listing(props: ListingProps) {
  const { rows, state, isPending, isLoadingMore, focused, hasNamespaces } =
    props;
  const { matching, filters, page, change, changePage } = state;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  const { value: size, remember } = useRemembered<number>('rowsPerPage');
  const rowsPerPage = PAGE_SIZES.find(known => known === size) ?? PAGE_SIZES[0];
  const lastPage = Math.max(1, Math.ceil(matching.length / rowsPerPage));
  const shownPage = Math.min(page, lastPage);
  const start = (shownPage - 1) * rowsPerPage;

  const focusedIndex = focused
    ? matching.findIndex(({ id }) => id === focused)
    : -1;
  useEffect(() => {
    const focusedPage = Math.floor(focusedIndex / rowsPerPage) + 1;
    // A change of the URL could undo a step in the history that comes at the same time, so it needs a reason.
    if (focusedIndex >= 0 && focusedPage !== shownPage) {
      changePage(focusedPage);
    }
    // Sorting and paging by the person must not jump back to the focused row.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focused, focusedIndex >= 0]);

  const toolbar = {
    rows,
    matching: matching.length,
    isComplete: props.isComplete,
    state,
    isNarrow,
    hasNamespaces,
  };
  const view = {
    label: props.label,
    rows: matching.slice(start, start + rowsPerPage),
    isLoading: isPending,
    focused,
    hasNamespaces,
    onOpen: props.onOpen,
    actionsOf: props.actionsOf,
  };
  const hasNoMatch = !isPending && matching.length === 0;
  const onSort = (sort: typeof filters.sort) => change({ sort });
  const progress = (isPending || isLoadingMore) && (
    <LinearProgress
      className={classes.progress}
      aria-label={t('list.loading')}
    />
  );
  const noMatch = hasNoMatch && (
    <div className={classes.empty}>
      <Typography variant="body2" role="status">
        {t('list.noMatch')}
      </Typography>
      <Button kind="inPlace" onClick={state.clear}>
        {t('list.clearFilters')}
      </Button>
    </div>
  );
  const pagination = matching.length > 0 && (
    <TablePagination
      component="div"
      count={matching.length}
      page={shownPage - 1}
      rowsPerPage={rowsPerPage}
      rowsPerPageOptions={isNarrow ? [] : PAGE_SIZES}
      labelRowsPerPage={t('list.page.rows')}
      labelDisplayedRows={({ from, to, count }) =>
        t(props.isComplete ? 'list.page.range' : 'list.page.rangeSoFar', {
          from: String(from),
          to: String(to),
          total: String(count),
        })
      }
      backIconButtonProps={{ 'aria-label': t('list.page.previous') }}
      nextIconButtonProps={{ 'aria-label': t('list.page.next') }}
      onPageChange={(_, next) => changePage(next + 1)}
      onRowsPerPageChange={event => {
        remember(Number(event.target.value));
        changePage(1);
      }}
    />
  );

  if (isNarrow) {
    return (
      <>
        <ListToolbar {...toolbar} />
        <div className={classes.bar}>
          <RowCount {...toolbar} />
          <SortMenu sort={filters.sort} onSort={onSort} />
        </div>
        {progress}
        {noMatch || <SecretCards {...view} />}
        {pagination}
      </>
    );
  }
  return (
    <Paper variant="outlined">
      <ListToolbar {...toolbar} />
      {props.children}
      <div className={classes.table}>
        {progress}
        {noMatch || (
          <SecretsTable
            {...view}
            sort={filters.sort}
            onSort={onSort}
            selection={props.selection}
          />
        )}
      </div>
      {pagination}
    </Paper>
  );
}

/** How many pages the selected rows are on. */
export function countPages(
  matching: readonly SecretRow[],
  selected: ReadonlySet<string>,
  rowsPerPage: number | undefined,
): number {
  const size = PAGE_SIZES.find(known => known === rowsPerPage) ?? PAGE_SIZES[0];
  const pages = matching.flatMap(({ id }, index) =>
    selected.has(id) ? [Math.floor(index / size)] : [],
  );
  return new Set(pages).size;
}
