import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TablePagination from '@material-ui/core/TablePagination';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useState, type ReactNode } from 'react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

const ROWS_PER_PAGE = 50;

/** Words stay whole; where they do not fit, the table scrolls. */
const useStyles = makeStyles({
  root: { '& th, & td': { wordBreak: 'normal' } },
});

export interface PagedTableColumn<T> {
  title: string;
  cell(row: T): ReactNode;
}

export interface PagedTableProps<T> {
  label: string;
  /** The first one names the row. */
  columns: PagedTableColumn<T>[];
  rows: T[];
  getId(row: T): string;
  /** Whether more may come. */
  isComplete: boolean;
}

/** A table of which only a page is drawn, however long it is; it has pages where one is not enough. */
export function PagedTable<T>(props: PagedTableProps<T>) {
  const { label, columns, rows, getId, isComplete } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const [page, setPage] = useState(0);
  const lastPage = Math.max(0, Math.ceil(rows.length / ROWS_PER_PAGE) - 1);
  const shownPage = Math.min(page, lastPage);
  const start = shownPage * ROWS_PER_PAGE;
  return (
    <Paper variant="outlined">
      <TableContainer>
        <Table size="small" className={classes.root} aria-label={label}>
          <TableHead>
            <TableRow>
              {columns.map(({ title }) => (
                <TableCell key={title}>{title}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.slice(start, start + ROWS_PER_PAGE).map(row => (
              <TableRow key={getId(row)}>
                {columns.map(({ title, cell }) => (
                  <TableCell key={title}>{cell(row)}</TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {lastPage > 0 && (
        <TablePagination
          component="div"
          count={rows.length}
          page={shownPage}
          rowsPerPage={ROWS_PER_PAGE}
          rowsPerPageOptions={[ROWS_PER_PAGE]}
          labelDisplayedRows={({ from, to, count }) =>
            t(isComplete ? 'table.range' : 'table.rangeSoFar', {
              from: String(from),
              to: String(to),
              total: String(count),
            })
          }
          backIconButtonProps={{ 'aria-label': t('table.previousPage') }}
          nextIconButtonProps={{ 'aria-label': t('table.nextPage') }}
          onPageChange={(_, next) => setPage(next)}
        />
      )}
    </Paper>
  );
}
