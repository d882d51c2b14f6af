import Paper from '@material-ui/core/Paper';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import Skeleton from '@material-ui/lab/Skeleton';
import { Fragment, useState, type ReactNode } from 'react';
import { MEDIUM_WEIGHT } from '../ui/fonts';
import { useTableStyles } from '../ui/useTableStyles';

const SKELETON_ROWS = 4;

const useStyles = makeStyles(theme => ({
  cards: {
    display: 'grid',
    gap: theme.spacing(1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  card: { padding: theme.spacing(1.5, 2) },
  name: { fontWeight: MEDIUM_WEIGHT, overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: theme.spacing(0.5, 2),
    margin: theme.spacing(1, 0, 0),
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
}));

export interface Column<T> {
  title: string;
  cell(row: T): ReactNode;
  /** What the column sorts by; absent if it doesn't. */
  key?(row: T): string;
}

export interface SimpleTableProps<T> {
  label: string;
  /** The first one names the row. */
  columns: Column<T>[];
  rows: T[];
  /** Shows placeholders as long as there are no rows. */
  isLoading: boolean;
  getId(row: T): string;
}

/** A short table that sorts by any of its columns; in the given order until then. Narrow screens show cards. */
export function SimpleTable<T>(props: SimpleTableProps<T>) {
  const { label, columns, rows, isLoading, getId } = props;
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  const classes = useTableStyles();
  const [sort, setSort] = useState<{ index: number; sign: 1 | -1 }>();
  const keyOf = (row: T, index: number) => columns[index].key?.(row) ?? '';
  const sorted = sort
    ? [...rows].sort(
        (a, b) =>
          sort.sign * keyOf(a, sort.index).localeCompare(keyOf(b, sort.index)),
      )
    : rows;
  const isPending = isLoading && rows.length === 0;
  if (isNarrow) {
    return <Cards {...props} rows={sorted} />;
  }
  return (
    <Paper variant="outlined">
      <TableContainer className={classes.container}>
        <Table
          className={classes.root}
          aria-label={label}
          aria-busy={isPending}
        >
          <TableHead>
            <TableRow>
              {columns.map(({ title, key }, index) => {
                const isSorted = sort?.index === index;
                const direction = isSorted && sort.sign < 0 ? 'desc' : 'asc';
                return (
                  <TableCell key={title} sortDirection={isSorted && direction}>
                    {key ? (
                      <TableSortLabel
                        active={isSorted}
                        direction={direction}
                        onClick={() =>
                          setSort({
                            index,
                            sign: isSorted && sort.sign > 0 ? -1 : 1,
                          })
                        }
                      >
                        {title}
                      </TableSortLabel>
                    ) : (
                      title
                    )}
                  </TableCell>
                );
              })}
            </TableRow>
          </TableHead>
          <TableBody>
            {isPending &&
              Array.from({ length: SKELETON_ROWS }, (_, index) => (
                <TableRow key={index}>
                  <TableCell colSpan={columns.length}>
                    <Skeleton />
                  </TableCell>
                </TableRow>
              ))}
            {sorted.map(row => (
              <TableRow key={getId(row)}>
                {columns.map(({ title, cell }, index) =>
                  index === 0 ? (
                    <TableCell key={title} component="th" scope="row">
                      {cell(row)}
                    </TableCell>
                  ) : (
                    <TableCell key={title}>{cell(row)}</TableCell>
                  ),
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  );
}

/** The rows as cards: the first column is the title, the others are a list. */
function Cards<T>({
  label,
  columns,
  rows,
  isLoading,
  getId,
}: SimpleTableProps<T>) {
  const classes = useStyles();
  const [first, ...others] = columns;
  const isPending = isLoading && rows.length === 0;
  return (
    <ul className={classes.cards} aria-label={label} aria-busy={isPending}>
      {isPending &&
        Array.from({ length: SKELETON_ROWS }, (_, index) => (
          <li key={index}>
            <Skeleton variant="rect" height={96} />
          </li>
        ))}
      {rows.map(row => (
        <Paper
          key={getId(row)}
          component="li"
          variant="outlined"
          className={classes.card}
        >
          <Typography variant="body2" component="div" className={classes.name}>
            {first.cell(row)}
          </Typography>
          <dl className={classes.facts}>
            {others.map(({ title, cell }) => (
              <Fragment key={title}>
                <Typography
                  variant="body2"
                  component="dt"
                  color="textSecondary"
                >
                  {title}
                </Typography>
                <Typography variant="body2" component="dd">
                  {cell(row)}
                </Typography>
              </Fragment>
            ))}
          </dl>
        </Paper>
      ))}
    </ul>
  );
}
