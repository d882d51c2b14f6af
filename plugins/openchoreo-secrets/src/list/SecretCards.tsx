import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import SortIcon from '@material-ui/icons/ImportExport';
import Skeleton from '@material-ui/lab/Skeleton';
import clsx from 'clsx';
import { useState } from 'react';
import { SyncState } from '../sync/SyncState';
import {
  useBaseTranslation,
  type TranslateBase,
} from '../translations/baseTranslationRef';
import { Button } from '../ui/Button';
import { RowMenu, type RowActions } from './RowMenu';
import {
  isAgeColumn,
  type SecretRow,
  type SortColumn,
  type SortOrder,
} from './rows';
import { SecretName } from './SecretCells';
import { describeUsage } from './UsedByText';
import { useRowLabels } from './useRowLabels';

const SKELETON_CARDS = 8;

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  card: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 64,
    padding: theme.spacing(1, 2),
  },
  hasMenu: { paddingRight: 0 },
  text: { flex: 1, minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  detail: { overflowWrap: 'anywhere' },
}));

export interface SecretCardsProps {
  label: string;
  rows: SecretRow[];
  isLoading: boolean;
  focused?: string;
  hasNamespaces?: boolean;
  onOpen(row: SecretRow): void;
  actionsOf?(row: SecretRow): RowActions;
}

/** A page of secrets on a narrow screen. */
export function SecretCards(props: SecretCardsProps) {
  const { label, rows, isLoading, focused, onOpen, actionsOf } = props;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const labels = useRowLabels();
  return (
    <ul className={classes.list} aria-label={label} aria-busy={isLoading}>
      {isLoading &&
        Array.from({ length: SKELETON_CARDS }, (_, index) => (
          <li key={index}>
            <Skeleton variant="rect" height={64} />
          </li>
        ))}
      {rows.map(row => (
        <Paper
          key={row.id}
          component="li"
          variant="outlined"
          className={clsx(classes.card, actionsOf && classes.hasMenu)}
        >
          <div className={classes.text}>
            <div className={classes.head}>
              <SecretName
                row={row}
                isFocused={row.id === focused}
                onOpen={() => onOpen(row)}
              />
              <SyncState state={row.sync.state} />
            </div>
            <Typography
              variant="caption"
              color="textSecondary"
              className={classes.detail}
            >
              {[
                props.hasNamespaces && labels.namespace(row.namespace),
                labels.type(row.secret.type),
                row.secret.targetPlane?.name,
                lowerCase(row, t),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </div>
          {actionsOf && <RowMenu name={row.secret.name} {...actionsOf(row)} />}
        </Paper>
      ))}
    </ul>
  );
}

/** In the middle of a line: "not used". */
function lowerCase(row: SecretRow, t: TranslateBase): string {
  const text = describeUsage(row, t);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const columns: SortColumn[] = [
  'name',
  'type',
  'plane',
  'sync',
  'used',
  'changed',
  'created',
];

export interface SortMenuProps {
  sort: SortOrder;
  onSort(sort: SortOrder): void;
}

/** The order of cards, which have no columns to click on. */
export function SortMenu({ sort, onSort }: SortMenuProps) {
  const { t } = useBaseTranslation();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const name = t(`list.column.${sort.column}`);
  return (
    <>
      <Button
        kind="plain"
        startIcon={<SortIcon />}
        aria-haspopup="menu"
        aria-label={t('list.sortBy', { column: name })}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {name}
      </Button>
      <Menu
        open={Boolean(anchor)}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        onClose={() => setAnchor(undefined)}
      >
        {columns.map(column => (
          <MenuItem
            key={column}
            selected={column === sort.column}
            onClick={() => {
              setAnchor(undefined);
              onSort({
                column,
                isDescending:
                  column === sort.column
                    ? !sort.isDescending
                    : isAgeColumn(column),
              });
            }}
          >
            {t(`list.column.${column}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
