import { makeStyles } from '@material-ui/core/styles';

/** A row of a key, its value and a way to remove it; one below the other on narrow screens. */
export const useRowStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
    [theme.breakpoints.down('xs')]: { flexWrap: 'wrap' },
  },
  key: { flex: '1 1 200px' },
  value: { flex: '2 1 320px' },
}));
