import { makeStyles } from '@material-ui/core/styles';

/**
 * Names stay whole but for those of variables; where they do not fit, the table scrolls. On a narrow screen each row is a block of lines with the
 * title of their columns, so that what matters most is not off its edge.
 */
export const useUsesTableStyles = makeStyles(theme => ({
  breakable: { minWidth: 125, overflowWrap: 'anywhere' },
  root: {
    '& th, & td': {
      wordBreak: 'normal',
      padding: theme.spacing(1),
      fontSize: theme.typography.body2.fontSize,
    },
    '& td span': { fontSize: 'inherit' },
    [theme.breakpoints.down('xs')]: {
      '&, & tbody, & tr': { display: 'block' },
      '& thead': {
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clip: 'rect(0 0 0 0)',
      },
      '& tbody tr': { padding: theme.spacing(1, 0) },
      '& tbody th, & tbody td': {
        display: 'flex',
        alignItems: 'baseline',
        border: 0,
        padding: theme.spacing(0.5, 1),
        '&::before': {
          content: 'attr(data-title)',
          flex: '0 0 40%',
          color: theme.palette.text.secondary,
          fontWeight: theme.typography.fontWeightRegular,
        },
      },
    },
  },
}));
