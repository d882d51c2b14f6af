import Drawer from '@material-ui/core/Drawer';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import FilterIcon from '@material-ui/icons/FilterList';
import { useId, useMemo, useState } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { Button } from '../ui/Button';
import { FilterGroup, FilterMenu, type FilterProps } from './FilterMenu';
import { filterOptions } from './filterOptions';
import type { SecretRow } from './rows';
import { SearchField } from './SearchField';
import type { ListFiltersState } from './useListFilters';
import { useRowLabels } from './useRowLabels';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 2),
    [theme.breakpoints.down('xs')]: { padding: 0 },
  },
  count: { marginLeft: 'auto', whiteSpace: 'nowrap' },
  search: { flex: 1 },
  filter: { minWidth: 40, padding: 0 },
  drawer: {
    padding: theme.spacing(2),
    maxHeight: '80vh',
    '& > button': { marginTop: theme.spacing(2), flexShrink: 0 },
    // "Show 3 secrets" stays in view while the filters scroll.
    '& > button:last-child': {
      position: 'sticky',
      bottom: 0,
    },
  },
}));

export interface ListToolbarProps {
  rows: readonly SecretRow[];
  /** How many rows match. */
  matching: number;
  /** Whether more rows may come. */
  isComplete: boolean;
  state: ListFiltersState;
  isNarrow: boolean;
  /** Adds a filter by namespace. */
  hasNamespaces?: boolean;
}

/** Search, filters, and the number of rows, above the table that they change. */
export function ListToolbar(props: ListToolbarProps) {
  const { rows, state, isNarrow, hasNamespaces = false } = props;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const labels = useRowLabels();
  const { filters, change, clear } = state;
  const options = useMemo(
    () => filterOptions(rows, labels, name => t(`sync.${name}`)),
    [rows, labels, t],
  );
  const all: (FilterProps & { isShown: boolean })[] = [
    {
      isShown: hasNamespaces,
      label: t('list.column.namespace'),
      options: options.namespaces,
      chosen: filters.namespaces,
      onChange: namespaces => change({ namespaces }),
    },
    {
      isShown: true,
      label: t('list.column.type'),
      options: options.types,
      chosen: filters.types,
      onChange: types => change({ types }),
    },
    {
      isShown: true,
      label: t('list.column.plane'),
      options: options.planes,
      chosen: filters.planes,
      onChange: planes => change({ planes }),
    },
    {
      isShown: true,
      label: t('list.column.sync'),
      options: options.states,
      chosen: filters.states,
      onChange: chosen =>
        change({ states: chosen as (typeof filters)['states'] }),
    },
  ];
  const shown = all.filter(({ isShown }) => isShown);
  const search = (
    <SearchField
      className={isNarrow ? classes.search : undefined}
      value={filters.search}
      onChange={text => change({ search: text })}
    />
  );
  if (isNarrow) {
    return (
      <div className={classes.root}>
        {search}
        <FilterDrawer
          filters={shown}
          matching={props.matching}
          onClear={state.isFiltered ? clear : undefined}
        />
      </div>
    );
  }
  return (
    <div className={classes.root}>
      {search}
      {shown.map(filter => (
        <FilterMenu key={filter.label} {...filter} />
      ))}
      {state.isFiltered && (
        <Button kind="inPlace" onClick={clear}>
          {t('list.clearFilters')}
        </Button>
      )}
      <RowCount {...props} className={classes.count} />
    </div>
  );
}

/** "8 secrets", "3 of 8 secrets", or "500 secrets so far". */
export function RowCount({
  rows,
  matching,
  isComplete,
  state,
  className,
}: ListToolbarProps & { className?: string }) {
  const { t } = useBaseTranslation();
  const count = rows.length;
  const complete = state.isFiltered
    ? t('list.count.matching', { count, matching: String(matching) })
    : t('list.count.all', { count });
  return (
    <Typography
      variant="body2"
      color="textSecondary"
      role="status"
      className={className}
    >
      {isComplete ? complete : t('list.count.soFar', { count })}
    </Typography>
  );
}

interface FilterDrawerProps {
  filters: FilterProps[];
  matching: number;
  onClear?(): void;
}

function FilterDrawer({ filters, matching, onClear }: FilterDrawerProps) {
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const chosen = filters.reduce((sum, filter) => sum + filter.chosen.length, 0);
  return (
    <>
      <Button
        kind="secondary"
        className={classes.filter}
        aria-label={t('list.filter.title')}
        onClick={() => setIsOpen(true)}
      >
        <FilterIcon color={chosen > 0 ? 'primary' : 'inherit'} />
      </Button>
      <Drawer
        anchor="bottom"
        open={isOpen}
        onClose={() => setIsOpen(false)}
        PaperProps={{
          role: 'dialog',
          'aria-labelledby': id,
          className: classes.drawer,
        }}
      >
        <Typography id={id} variant="h6" component="h2">
          {t('list.filter.title')}
        </Typography>
        {filters.map(filter => (
          <FilterGroup key={filter.label} {...filter} />
        ))}
        {onClear && (
          <Button kind="inPlace" onClick={onClear}>
            {t('list.clearFilters')}
          </Button>
        )}
        <Button kind="primary" fullWidth onClick={() => setIsOpen(false)}>
          {t('list.filter.show', { count: matching })}
        </Button>
      </Drawer>
    </>
  );
}
