import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableContainer from '@material-ui/core/TableContainer';
import TablePagination from '@material-ui/core/TablePagination';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useEffect, useMemo, useState } from 'react';
import { useRowsPerPage } from '../../hooks/view/useRowsPerPage';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import type { SortOrder } from '../../table/selectSecrets';
import { SecretRow } from './SecretRow';
import { SelectPage } from './SelectPage';
import { SortableHead } from './SortableHead';

/** Backstage breaks words in tables anywhere, which squeezes the columns beside wide ones. */
const useStyles = makeStyles({
  table: { '& th, & td': { wordBreak: 'normal' } },
});

const PAGE_SIZES = [25, 50, 100];

export interface SecretsTableProps {
  namespace: string;
  /** Those that match, in order. */
  secrets: SecretMetadata[];
  /** Whether more may come. */
  isComplete: boolean;
  sort: SortOrder;
  onSort(sort: SortOrder): void;
  /** The secret to be shown and focused, once it is there. */
  focused?: string;
  selected: ReadonlySet<string>;
  /** Absent where nothing can be done to several. */
  onSelect?(names: string[], isSelected: boolean): void;
  onOpen(name: string): void;
  /** Absent where the person may not create secrets. */
  onDuplicate?(secret: SecretMetadata): void;
}

/** The secrets of a namespace, a page at a time. */
export function SecretsTable(props: SecretsTableProps) {
  const { namespace, secrets, isComplete, sort, focused, onSort } = props;
  const { selected, onSelect } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const [page, setPage] = useState(0);
  const [rowsPerPage, setRowsPerPage] = useRowsPerPage(PAGE_SIZES);
  const now = useMemo(() => (secrets ? Date.now() : 0), [secrets]);
  const lastPage = Math.max(0, Math.ceil(secrets.length / rowsPerPage) - 1);
  const shownPage = Math.min(page, lastPage);
  const start = shownPage * rowsPerPage;
  const shown = secrets.slice(start, start + rowsPerPage);
  const focusedIndex = focused
    ? secrets.findIndex(({ name }) => name === focused)
    : -1;
  useEffect(() => {
    if (focusedIndex >= 0) {
      setPage(Math.floor(focusedIndex / rowsPerPage));
    }
    // Later changes of order or page size are the person's own.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focused, focusedIndex >= 0]);

  return (
    <Paper variant="outlined">
      <TableContainer>
        <Table
          size="small"
          className={classes.table}
          aria-label={t('table.label', { namespace })}
        >
          <SortableHead
            sort={sort}
            selection={
              onSelect && (
                <SelectPage
                  secrets={shown}
                  selected={selected}
                  onSelect={onSelect}
                />
              )
            }
            onSort={next => {
              setPage(0);
              onSort(next);
            }}
          />
          <TableBody>
            {shown.map(secret => (
              <SecretRow
                key={secret.name}
                namespace={namespace}
                secret={secret}
                now={now}
                isFocused={secret.name === focused}
                isSelected={selected.has(secret.name)}
                onSelect={onSelect}
                onOpen={props.onOpen}
                onDuplicate={props.onDuplicate}
              />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <TablePagination
        component="div"
        count={secrets.length}
        page={shownPage}
        rowsPerPage={rowsPerPage}
        rowsPerPageOptions={PAGE_SIZES}
        labelRowsPerPage={t('table.rowsPerPage')}
        labelDisplayedRows={({ from, to, count }) =>
          t(isComplete ? 'table.range' : 'table.rangeSoFar', {
            from: String(from),
            to: String(to),
            total: String(count),
          })
        }
        SelectProps={{ inputProps: { 'aria-label': t('table.rowsPerPage') } }}
        backIconButtonProps={{ 'aria-label': t('table.previousPage') }}
        nextIconButtonProps={{ 'aria-label': t('table.nextPage') }}
        onPageChange={(_, next) => setPage(next)}
        onRowsPerPageChange={event => {
          setRowsPerPage(Number(event.target.value));
          setPage(0);
        }}
      />
    </Paper>
  );
}
