import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { useState, type ReactNode } from 'react';
import { useTableStyles } from '../ui/useTableStyles';

export interface Column<T> {
  title: string;
  cell(row: T): ReactNode;
  /** What the column sorts by. */
  key(row: T): string;
}

export interface SimpleTableProps<T> {
  label: string;
  /** The first one names the row. */
  columns: Column<T>[];
  rows: T[];
  getId(row: T): string;
}

/** A short table that sorts by any of its columns; in the given order until then. */
export function SimpleTable<T>(props: SimpleTableProps<T>) {
  const { label, columns, rows, getId } = props;
  const classes = useTableStyles();
  const [sort, setSort] = useState<{ index: number; sign: 1 | -1 }>();
  const sorted = sort
    ? [...rows].sort(
        (a, b) =>
          sort.sign *
          columns[sort.index].key(a).localeCompare(columns[sort.index].key(b)),
      )
    : rows;
  return (
    <Paper variant="outlined">
      <TableContainer className={classes.container}>
        <Table className={classes.root} aria-label={label}>
          <TableHead>
            <TableRow>
              {columns.map(({ title }, index) => {
                const isSorted = sort?.index === index;
                const direction = isSorted && sort.sign < 0 ? 'desc' : 'asc';
                return (
                  <TableCell key={title} sortDirection={isSorted && direction}>
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
                  </TableCell>
                );
              })}
            </TableRow>
          </TableHead>
          <TableBody>
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
