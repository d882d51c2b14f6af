import { Link } from '@backstage/core-components';
import Collapse from '@material-ui/core/Collapse';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TablePagination from '@material-ui/core/TablePagination';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import NextIcon from '@material-ui/icons/ChevronRight';
import ExpandIcon from '@material-ui/icons/ExpandMore';
import clsx from 'clsx';
import { Fragment, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useNamespaceTitles } from '../api/namespaceTitles';
import { useSecretPath } from '../secret/useSecretPath';
import { FilterMenu } from '../list/FilterMenu';
import { countOptions } from '../list/filterOptions';
import { planeId } from '../list/rows';
import { useListFilters } from '../list/useListFilters';
import { StateIcon } from '../sync/SyncState';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { IconAction } from '../ui/IconAction';
import { MEDIUM_WEIGHT } from '../ui/fonts';
import { visuallyHidden } from '../ui/visuallyHidden';
import { useTableStyles } from '../ui/useTableStyles';
import { ProblemFix } from './ProblemFix';
import type { Problem } from './problems';
import { useProblemTexts } from './useProblemTexts';

const ROWS_PER_PAGE = 50;

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 40,
    padding: theme.spacing(1, 2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  count: { marginRight: 'auto' },
  table: {
    // Narrow screens show each problem as a card.
    [theme.breakpoints.down('xs')]: {
      '& thead': { display: 'none' },
      '& tr': {
        display: 'flex',
        flexWrap: 'wrap',
        padding: theme.spacing(1, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& td, & tbody th': { height: 'auto', border: 0 },
    },
  },
  icon: { width: 20, height: 20 },
  state: { width: 36, paddingRight: '0 !important' },
  what: {
    fontWeight: MEDIUM_WEIGHT,
    [theme.breakpoints.down('xs')]: { flex: 1 },
  },
  open: { width: 48 },
  fix: { height: 'auto !important', border: 0 },
}));

export interface ProblemsTableProps {
  problems: Problem[];
}

/** What needs attention, the worst first, with the way to each. */
export function ProblemsTable({ problems }: ProblemsTableProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const table = useTableStyles();
  const { filters, change, page, changePage } = useListFilters();
  const { namespaces, planes } = filters;
  const all = t('list.allNamespaces');
  const titles = useNamespaceTitles();
  const options = useMemo(
    () => ({
      namespaces: countOptions(
        problems.map(({ namespace }) => namespace ?? all),
        titles.title,
      ),
      planes: countOptions(
        problems.map(({ plane }) => plane && planeId(plane)),
      ),
    }),
    [problems, all, titles],
  );
  const matching = problems.filter(
    ({ namespace = all, plane }) =>
      (namespaces.length === 0 || namespaces.includes(namespace)) &&
      (planes.length === 0 || (plane && planes.includes(planeId(plane)))),
  );
  const lastPage = Math.max(1, Math.ceil(matching.length / ROWS_PER_PAGE));
  const start = (Math.min(page, lastPage) - 1) * ROWS_PER_PAGE;
  const count = matching.length;
  return (
    <Paper variant="outlined">
      <div className={classes.head}>
        <Typography
          variant="subtitle2"
          component="h2"
          aria-live="polite"
          className={classes.count}
        >
          {t('platform.count', { count })}
        </Typography>
        <FilterMenu
          label={t('list.column.namespace')}
          options={options.namespaces}
          chosen={namespaces}
          onChange={chosen => change({ namespaces: chosen })}
        />
        <FilterMenu
          label={t('list.column.plane')}
          options={options.planes}
          chosen={planes}
          onChange={chosen => change({ planes: chosen })}
        />
      </div>
      <TableContainer className={table.container}>
        <Table
          className={clsx(table.root, classes.table)}
          aria-label={t('platform.attention')}
        >
          <TableHead>
            <TableRow>
              <TableCell className={classes.state}>
                <span style={visuallyHidden}>{t('platform.severity')}</span>
              </TableCell>
              <TableCell>{t('platform.what')}</TableCell>
              <TableCell>{t('list.column.namespace')}</TableCell>
              <TableCell>{t('list.column.plane')}</TableCell>
              <TableCell>{t('platform.affects')}</TableCell>
              <TableCell className={classes.open}>
                <span style={visuallyHidden}>{t('list.actions')}</span>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {matching.slice(start, start + ROWS_PER_PAGE).map(problem => (
              <ProblemRow key={problem.id} problem={problem} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {lastPage > 1 && (
        <TablePagination
          component="div"
          count={count}
          page={start / ROWS_PER_PAGE}
          rowsPerPage={ROWS_PER_PAGE}
          rowsPerPageOptions={[]}
          labelDisplayedRows={({ from, to }) =>
            t('list.page.range', {
              from: String(from),
              to: String(to),
              total: String(count),
            })
          }
          backIconButtonProps={{ 'aria-label': t('list.page.previous') }}
          nextIconButtonProps={{ 'aria-label': t('list.page.next') }}
          onPageChange={(_, next) => changePage(next + 1)}
        />
      )}
    </Paper>
  );
}

function ProblemRow({ problem }: { problem: Problem }) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const texts = useProblemTexts();
  const titles = useNamespaceTitles();
  const path = useProblemPath(problem);
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const { name, namespace, plane, severity } = problem;
  return (
    <Fragment>
      <TableRow>
        <TableCell className={classes.state}>
          <StateIcon
            className={classes.icon}
            state={severity === 'error' ? 'failed' : 'unreachable'}
          />
          <span style={visuallyHidden}>{t(`platform.${severity}`)}</span>
        </TableCell>
        <TableCell component="th" scope="row">
          <div className={classes.what}>
            {path ? <Link to={path}>{name}</Link> : name}
          </div>
          <Typography variant="caption" color="textSecondary" display="block">
            {texts.detail(problem)}
          </Typography>
        </TableCell>
        <TableCell>
          {namespace ? (
            titles.title(namespace)
          ) : (
            <Typography variant="body2" component="span" color="textSecondary">
              {t('list.allNamespaces')}
            </Typography>
          )}
        </TableCell>
        <TableCell>{plane?.name ?? '—'}</TableCell>
        <TableCell>{texts.affected(problem)}</TableCell>
        <TableCell className={classes.open}>
          {path ? (
            <IconAction
              label={t('list.open', { name })}
              onClick={() => navigate(path)}
            >
              <NextIcon />
            </IconAction>
          ) : (
            <IconAction
              label={t('platform.fix', { name })}
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              {isOpen ? <ExpandIcon /> : <NextIcon />}
            </IconAction>
          )}
        </TableCell>
      </TableRow>
      {isOpen && (
        <TableRow>
          <TableCell colSpan={6} className={classes.fix}>
            <Collapse in>
              <ProblemFix problem={problem} />
            </Collapse>
          </TableCell>
        </TableRow>
      )}
    </Fragment>
  );
}

/** Where a problem is fixed; absent if its row expands to the fix. */
function useProblemPath(problem: Problem): string | undefined {
  const secretPath = useSecretPath();
  const { namespace, name } = problem;
  if (!namespace) {
    return undefined;
  }
  switch (problem.kind) {
    case 'sync':
    case 'certificates':
    case 'replacement':
      return secretPath(namespace, name);
    case 'references':
      return problem.use.problem?.code === 'SECRET_MISSING'
        ? undefined
        : secretPath(namespace, problem.use.secret);
    default:
      return undefined;
  }
}
