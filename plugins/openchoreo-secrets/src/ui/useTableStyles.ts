import { makeStyles } from '@material-ui/core/styles';

/** Tables with rows of 56 px, quiet heads, and no stripes, which would compete with the states. */
export const useTableStyles = makeStyles(theme => ({
  // Clips hidden texts of columns that are scrolled out of sight.
  container: { position: 'relative' },
  root: {
    // Backstage breaks words in tables anywhere, which squeezes the columns beside wide ones.
    '& th, & td': { wordBreak: 'normal' },
    '& td, & tbody th': {
      height: 56,
      padding: theme.spacing(0, 2),
      fontSize: 14,
      lineHeight: '20px',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    '& thead th': {
      height: 40,
      padding: theme.spacing(0, 2),
      fontSize: 12,
      lineHeight: '16px',
    },
    '&& tbody tr:nth-of-type(odd)': { backgroundColor: 'inherit' },
  },
}));
