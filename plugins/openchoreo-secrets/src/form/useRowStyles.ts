import { makeStyles } from '@material-ui/core/styles';

/** A row of key, value, and Remove. On narrow screens, the value stands below the key. */
export const useRowStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gridTemplateColumns: '196px minmax(0, 1fr) auto',
    gap: theme.spacing(1),
    alignItems: 'start',
    marginTop: theme.spacing(2),
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      rowGap: theme.spacing(2),
      paddingBottom: theme.spacing(2),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
  key: {},
  value: {
    [theme.breakpoints.down('xs')]: { gridRow: 2, gridColumn: '1 / -1' },
  },
  remove: { marginTop: 4 },
}));
